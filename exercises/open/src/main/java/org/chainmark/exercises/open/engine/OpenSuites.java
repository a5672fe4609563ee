package org.chainmark.exercises.open.engine;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the engine exercise that ship to students. */
public final class OpenSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(
                BasicsSuite.class,
                NewValueSuite.class,
                SlopeSuite.class,
                AccumulationSuite.class,
                TraversalSuite.class,
                WorkedExampleSuite.class,
                RandomGraphSuite.class);
    }
}
