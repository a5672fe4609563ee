/** What a training loop is tried on: a small model with a tape of its own, batches, and a record of all that happens. */
@NullMarked
package org.chainmark.exercises.open.training.bench;

import org.jspecify.annotations.NullMarked;
