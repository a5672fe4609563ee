package org.chainmark.exercises.hidden.matrix;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The hidden suites of the matrix exercise. */
public final class HiddenMatrixSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(OtherShapesSuite.class);
    }
}
