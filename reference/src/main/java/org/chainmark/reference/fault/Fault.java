package org.chainmark.reference.fault;

import java.util.Set;
import org.chainmark.reference.Op;

/**
 * One mistake that a {@link FaultyTape} can be told to make.
 *
 * @param id stable name, such as {@code A_mul_overwrite}; the ways to make one mistake that give other numbers share it
 * @param family what kind of mistake it is
 * @param grading what it costs
 * @param operations the operations that it is in; empty if it is in what all of them share
 * @param course the criterion of the course under which it is explained, such as {@code T2.2}
 * @param summary what the faulty engine does, in one line
 * @param effect the mistake itself
 */
public record Fault(
        String id, Family family, Grading grading, Set<Op> operations, String course, String summary, Effect effect) {
    public Fault {
        operations = Set.copyOf(operations);
    }

    /** What kind of mistake a fault is. */
    public enum Family {
        /** Gradients are not added to what is there. */
        ACCUMULATION,
        /** The gradient that comes from above is left out. */
        UPSTREAM,
        /** The graph is not what was computed. */
        GRAPH,
        /** Nodes are visited in a wrong order, or too often, or not at all. */
        TRAVERSAL,
        /** Gradients start, or are reset, in the wrong place. */
        SEED,
        /** A formula is wrong. */
        DERIVATIVE,
        /** Right on paper, wrong in floating point. */
        NUMERIC,
        /** Something changes that should stay. */
        STATE
    }

    /** What a fault costs. */
    public enum Grading {
        /** Points are lost. */
        GRADED,
        /** It is said, and nothing is lost: the task leaves open what is right. */
        NAMED_ONLY
    }

    /** The change to an engine's behaviour. */
    @FunctionalInterface
    public interface Effect {
        void change(Behaviour behaviour);
    }

    /** Whether it is in the given operation, and not in what all share. */
    public boolean touches(Op op) {
        return operations.contains(op);
    }

    @Override
    public String toString() {
        return id;
    }
}
