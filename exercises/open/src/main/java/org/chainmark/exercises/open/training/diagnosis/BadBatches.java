package org.chainmark.exercises.open.training.diagnosis;

import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.bench.Run;
import org.chainmark.exercises.open.training.bench.Trace;

/** What a batch with bad numbers did to a model. */
public final class BadBatches {
    private BadBatches() {}

    /** How many parameters the bad batch at a position has changed, or have become no numbers after it. */
    public static int changed(Run run, int position) {
        Trace trace = run.trace();
        return (int) trace.updates().stream()
                .filter(update -> !Double.isFinite(update.to())
                        || (update.to() != update.from() && batchAt(trace, update.position()) == position))
                .map(Trace.Update::parameter)
                .distinct()
                .count();
    }

    /** The batch whose outputs were computed last. */
    private static int batchAt(Trace trace, int position) {
        for (int i = position - 1; i >= 0; i--) {
            if (trace.events().get(i).kind() == Kind.FORWARD) {
                return trace.events().get(i).index();
            }
        }
        return -1;
    }
}
