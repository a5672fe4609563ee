/** The quiz: its questions, how {@code quiz.json} is read, and what is said of it without knowing the answers. */
@NullMarked
package org.chainmark.exercises.open.quiz;

import org.jspecify.annotations.NullMarked;
