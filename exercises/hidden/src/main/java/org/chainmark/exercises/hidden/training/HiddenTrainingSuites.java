package org.chainmark.exercises.hidden.training;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the training exercise that never ship to students. */
public final class HiddenTrainingSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(OtherModelSuite.class);
    }
}
