package org.chainmark.exercises.hidden.gradcheck;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The hidden suites of the gradient-check exercise. */
public final class HiddenGradientCheckSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(OtherFunctionsSuite.class);
    }
}
