package org.chainmark.exercises.open.simulation;

import java.util.function.Function;
import org.chainmark.results.KnownFault;

/**
 * A fault that can be committed at will.
 *
 * @param behaviour what code that is right but for this fault does with a probe
 */
public record SimulatedFault<P extends Probe>(KnownFault known, Function<P, Outcome> behaviour) {
    /** A fault that costs points. */
    public static <P extends Probe> SimulatedFault<P> graded(
            String id, String course, String summary, Function<P, Outcome> behaviour) {
        return new SimulatedFault<>(new KnownFault(id, true, course, summary), behaviour);
    }

    String id() {
        return known.id();
    }
}
