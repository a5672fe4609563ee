/** The student's clipping code as suites see it. */
@NullMarked
package org.chainmark.exercises.open.clipping.contract;

import org.jspecify.annotations.NullMarked;
