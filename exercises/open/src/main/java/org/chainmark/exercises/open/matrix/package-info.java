/** The exercise on backpropagation with matrices: its spec, open suites and diagnosis. */
@NullMarked
package org.chainmark.exercises.open.matrix;

import org.jspecify.annotations.NullMarked;
