/** A net with one hidden layer, and its backward pass with and without mistakes. */
@NullMarked
package org.chainmark.exercises.open.matrix.net;

import org.jspecify.annotations.NullMarked;
