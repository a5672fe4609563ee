package org.chainmark.exercises.open.notes;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The rubric ships to students, so that they see what a rule finds before a person reads. */
public final class NotesSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(RubricSuite.class);
    }
}
