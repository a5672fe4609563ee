package org.chainmark.exercises.open.engine.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;

/**
 * Explains what an engine does when backward is called more than once.
 *
 * @param rebuilt graphs built anew on the same leaves, where the task says what is right
 * @param onOneGraph several calls on one graph, where it does not: these name a fault but decide nothing
 */
record Repetition(List<Probe> rebuilt, List<Probe> onOneGraph) {
    private static final List<Fault> FAULTS = Stream.of(
                    "S_reset_all", "S_reset_leaves", "T_static", "S_seed_plus", "T_flag", "T_fields", "S_free_graph")
            .map(FaultCatalogue::byId)
            .toList();

    /** The hypothesis, with a fault more if it takes one; several if they give the same numbers; none if none does. */
    List<Hypothesis> extend(Hypothesis hypothesis) {
        if (hypothesis.matcher() instanceof AnyOrderMatcher) {
            // It knows nothing of several calls.
            return List.of(hypothesis);
        }
        boolean enough = hypothesis.reproducesAll(rebuilt);
        if (enough && explainsAll(hypothesis)) {
            return List.of(hypothesis);
        }
        List<Hypothesis> more = FAULTS.stream()
                .map(hypothesis::with)
                .filter(option -> !option.faults().isContradictory() && option.reproducesAll(rebuilt))
                .toList();
        List<Hypothesis> exact = more.stream().filter(this::explainsAll).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return enough ? List.of(hypothesis) : more;
    }

    /** On one graph, an engine whose inner nodes start anew is as good as one whose inner nodes do not. */
    private boolean explainsAll(Hypothesis hypothesis) {
        return hypothesis.reproducesAll(onOneGraph)
                || hypothesis.with(FaultCatalogue.innerNodesStartAnew()).reproducesAll(onOneGraph);
    }
}
