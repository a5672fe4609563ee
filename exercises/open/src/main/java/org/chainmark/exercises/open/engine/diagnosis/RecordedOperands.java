package org.chainmark.exercises.open.engine.diagnosis;

import java.util.HashMap;
import java.util.Map;
import org.chainmark.reference.Lowering.Lowered;
import org.chainmark.reference.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the student's engine has recorded the operands of nodes, and how often: a set holds {@code x} once
 * in {@code x*x}, and in an order of its own.
 */
final class RecordedOperands {
    /** Nobody has asked: the order is that of the program. */
    static final RecordedOperands UNKNOWN = new RecordedOperands(Map.of());

    private final Map<Scenario, int[][]> recorded;

    RecordedOperands(Map<Scenario, int[][]> recorded) {
        this.recorded = new HashMap<>(recorded);
    }

    /** For each node of the lowered program the recorded operands; null where they are not known. */
    int @Nullable [][] of(Probe probe, Lowered lowered) {
        int[][] known = recorded.get(probe.scenario());
        if (known == null) {
            return null;
        }
        int[][] result = new int[lowered.program().size()][];
        for (int node = 0; node < known.length; node++) {
            int at = lowered.node(node);
            if (known[node] != null && isWrittenOut(probe, node, lowered)) {
                result[at] = new int[known[node].length];
                for (int i = 0; i < known[node].length; i++) {
                    result[at][i] = lowered.node(known[node][i]);
                }
            }
        }
        return result;
    }

    private static boolean isWrittenOut(Probe probe, int node, Lowered lowered) {
        return lowered.program().op(lowered.node(node)) == probe.program().op(node);
    }
}
