package org.chainmark.exercises.hidden.owntests;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the exercise on a student's own tests that students do not get. */
public final class HiddenOwnTestsSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(OtherMistakesSuite.class);
    }
}
