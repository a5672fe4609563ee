/** Checks of the training exercise that never ship to students: other models, batches and positions. */
@NullMarked
package org.chainmark.exercises.hidden.training;

import org.jspecify.annotations.NullMarked;
