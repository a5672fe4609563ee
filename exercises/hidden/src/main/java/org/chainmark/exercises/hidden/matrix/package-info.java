/** Hidden suites of the matrix exercise. */
@NullMarked
package org.chainmark.exercises.hidden.matrix;

import org.jspecify.annotations.NullMarked;
