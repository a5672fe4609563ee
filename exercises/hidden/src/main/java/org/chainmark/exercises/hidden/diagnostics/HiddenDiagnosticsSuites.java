package org.chainmark.exercises.hidden.diagnostics;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The hidden suites of the diagnostics exercise. */
public final class HiddenDiagnosticsSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(OtherModelsSuite.class);
    }
}
