package org.chainmark.exercises.open.diagnostics;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the diagnostics exercise that ship to students. */
public final class DiagnosticsSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(InspectionSuite.class, FlowSuite.class);
    }
}
