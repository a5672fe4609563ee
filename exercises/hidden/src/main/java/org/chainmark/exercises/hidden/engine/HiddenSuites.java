package org.chainmark.exercises.hidden.engine;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the engine exercise that never ship to students. */
public final class HiddenSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(PublishedExampleSuite.class, LargeGraphSuite.class);
    }
}
