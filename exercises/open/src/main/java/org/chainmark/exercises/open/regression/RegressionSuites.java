package org.chainmark.exercises.open.regression;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the exercise that ship to students. */
public final class RegressionSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(RegressionSuite.class);
    }
}
