package org.chainmark.exercises.open.quiz;

import java.util.List;

/**
 * A question of the template.
 *
 * @param options letters to choose from; empty unless it is a choice
 */
record Question(String id, QuizKind kind, List<String> options) {
    Question {
        options = List.copyOf(options);
    }
}
