/** The exercise in which students repair a training loop: how it is taken in and how it is checked. */
@NullMarked
package org.chainmark.exercises.open.training;

import org.jspecify.annotations.NullMarked;
