/** The program that runs a student's tests, as the suites see it. */
@NullMarked
package org.chainmark.exercises.open.owntests.contract;

import org.jspecify.annotations.NullMarked;
