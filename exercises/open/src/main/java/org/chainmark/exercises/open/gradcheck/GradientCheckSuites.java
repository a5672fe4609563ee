package org.chainmark.exercises.open.gradcheck;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the gradient-check exercise that ship to students. */
public final class GradientCheckSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(DifferenceSuite.class, ErrorSuite.class, VerdictSuite.class);
    }
}
