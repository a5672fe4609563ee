/** The student's net as suites see it. */
@NullMarked
package org.chainmark.exercises.open.matrix.contract;

import org.jspecify.annotations.NullMarked;
