package org.chainmark.exercises.open.quiz;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the quiz that ship to students; none of them knows a right answer. */
public final class QuizSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(AnsweredSuite.class, PredictionSuite.class);
    }
}
