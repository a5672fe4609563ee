package org.chainmark.exercises.open.quiz;

import org.chainmark.results.Fact;

/** A {@code quiz.json} that cannot be read as a quiz. */
final class QuizFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fact problem;

    QuizFormatException(Fact problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong and where. */
    Fact problem() {
        return problem;
    }
}
