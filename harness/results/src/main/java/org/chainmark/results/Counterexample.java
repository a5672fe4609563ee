package org.chainmark.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest expression that was found to show a fault.
 *
 * @param expression how a person would write it, for example {@code x*x + x at x = 3}
 * @param nodes its graph in order of computation, leaves first; the last one is the root
 * @param edges the contribution of each node to the gradient of each of its operands, in order of nodes and positions
 * @param test a JUnit 5 test method that builds the expression step by step and states the wanted numbers; empty if
 *     there is none
 * @param nudge what a small step of one leaf does to the result, for readers who know no calculus
 */
public record Counterexample(
        String expression,
        List<Node> nodes,
        List<Edge> edges,
        String test,
        @Nullable Fact nudge) {
    public Counterexample {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A counterexample of which only the numbers per node are known. */
    public Counterexample(String expression, List<Node> nodes) {
        this(expression, nodes, List.of(), "", null);
    }

    /**
     * One node of the graph.
     *
     * @param name the variable's name for a leaf, else the expression it stands for: {@code a = x*x} if others call it a
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

    /**
     * What one node adds to the gradient of one of its operands during the backward pass.
     *
     * @param reader index of the node that reads the operand
     * @param operand index of the operand
     * @param position which operand of the reader it is: 0 or 1
     * @param wanted {@link Numbers#text(double) number} that a right engine adds
     * @param actual what is in the student's gradient of it; {@code ?} if the numbers do not say
     */
    public record Edge(int reader, int operand, int position, String wanted, String actual, Mark mark) {}

    /** Whether a node did its part for an operand, given the gradient that the student's engine has for the node. */
    public enum Mark {
        /** The contribution is in the operand's gradient. */
        RIGHT,
        /** Another number than the contribution is in the operand's gradient. */
        WRONG,
        /** The contribution is missing from the operand's gradient: it was overwritten or never made. */
        LOST,
        /** The student's numbers do not say. */
        UNKNOWN
    }
}
