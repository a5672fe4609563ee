/** The student's gradient check as suites see it. */
@NullMarked
package org.chainmark.exercises.open.gradcheck.contract;

import org.jspecify.annotations.NullMarked;
