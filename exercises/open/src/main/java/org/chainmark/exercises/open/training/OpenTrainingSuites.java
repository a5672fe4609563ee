package org.chainmark.exercises.open.training;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the training exercise that ship to students. */
public final class OpenTrainingSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(LossSuite.class, LoopSuite.class, GuardSuite.class);
    }
}
