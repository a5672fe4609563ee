package org.chainmark.exercises.open.clipping;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The suites of the clipping exercise that ship to students. */
public final class ClippingSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(ByValueSuite.class, ByNormSuite.class);
    }
}
