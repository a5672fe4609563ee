package org.chainmark.exercises.open.matrix;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the matrix exercise that ship to students. */
public final class MatrixSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(ForwardSuite.class, BackwardSuite.class);
    }
}
