package org.chainmark.results;

import java.util.List;

/**
 * The smallest expression that was found to show a fault.
 *
 * @param expression how a person would write it, for example {@code x*x + x at x = 3}
 * @param nodes its graph in order of computation, leaves first; the last one is the root
 */
public record Counterexample(String expression, List<Node> nodes) {
    public Counterexample {
        nodes = List.copyOf(nodes);
    }

    /**
     * One node of the graph.
     *
     * @param name the variable's name for a leaf, else the expression it stands for
     * @param op the operation, empty for a leaf
     * @param operands indices of earlier nodes
     * @param wantedData {@link Numbers#text(double) number} that a right engine computes
     * @param actualData what the student's engine computed
     */
    public record Node(
            String name,
            String op,
            List<Integer> operands,
            String wantedData,
            String actualData,
            String wantedGradient,
            String actualGradient) {
        public Node {
            operands = List.copyOf(operands);
        }
    }
}
