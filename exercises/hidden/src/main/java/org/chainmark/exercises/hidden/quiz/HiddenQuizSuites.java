package org.chainmark.exercises.hidden.quiz;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the quiz that never ship to students, since they know the answers. */
public final class HiddenQuizSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(ChoiceSuite.class, NumberSuite.class, FreeAnswerSuite.class);
    }
}
