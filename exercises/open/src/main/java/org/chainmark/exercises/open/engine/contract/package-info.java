/** The student's engine as suites see it: interfaces that are bound to the student's class by name. */
@NullMarked
package org.chainmark.exercises.open.engine.contract;

import org.jspecify.annotations.NullMarked;
