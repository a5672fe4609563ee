package org.chainmark.reference;

import java.util.List;

/**
 * What a program did with an engine, step by step. Other than in a {@link Scenario}, the graph may grow after a backward
 * call, numbers may be set and gradients cleared in between.
 *
 * @param program all nodes there are in the end, in the order in which they are made
 * @param steps what happened, in order; nodes are made one after the other
 */
public record History(Program program, List<Step> steps) {
    public History {
        steps = List.copyOf(steps);
    }

    /** One thing that happened. */
    public sealed interface Step {}

    /** The next node of the program is made. */
    public record Make() implements Step {}

    /** {@code backward} is called on a node. */
    public record Backward(int node) implements Step {}

    /** The number of a node is set. */
    public record SetData(int node, double data) implements Step {}

    /** The gradient of a node is cleared. */
    public record ZeroGradient(int node) implements Step {}
}
