package org.chainmark.exercises.hidden.clipping;

import java.util.List;
import org.chainmark.suite.SuiteCatalogue;

/** The hidden suites of the clipping exercise. */
public final class HiddenClippingSuites implements SuiteCatalogue {
    @Override
    public List<Class<?>> suites() {
        return List.of(RandomGradientsSuite.class);
    }
}
