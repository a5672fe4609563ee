/** The key of the quiz and what grades it. */
@NullMarked
package org.chainmark.exercises.hidden.quiz;

import org.jspecify.annotations.NullMarked;
