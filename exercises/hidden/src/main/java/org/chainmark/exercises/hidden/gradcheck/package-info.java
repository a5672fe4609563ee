/** Hidden suites of the gradient-check exercise. */
@NullMarked
package org.chainmark.exercises.hidden.gradcheck;

import org.jspecify.annotations.NullMarked;
