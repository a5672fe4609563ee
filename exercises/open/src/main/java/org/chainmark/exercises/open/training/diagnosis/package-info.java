/** Names what is wrong with a training loop, by running loops with known faults beside it. */
@NullMarked
package org.chainmark.exercises.open.training.diagnosis;

import org.jspecify.annotations.NullMarked;
