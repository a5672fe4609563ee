package org.chainmark.reference.fault;

import java.util.List;
import java.util.Set;
import org.chainmark.reference.Op;
import org.chainmark.reference.fault.Behaviour.Edges;
import org.chainmark.reference.fault.Fault.Effect;
import org.chainmark.reference.fault.Fault.Family;
import org.chainmark.reference.fault.Fault.Grading;

/** The graph is not what was computed. */
final class GraphFaults {
    private GraphFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(
                        "G_missing_this",
                        "operations on two nodes do not record the receiver",
                        edges(Edges.WITHOUT_FIRST)),
                fault(
                        "G_missing_other",
                        "operations on two nodes do not record the argument",
                        edges(Edges.WITHOUT_SECOND)),
                silent("G_add_only_this", Op.ADD, 1, "add sends a gradient to its receiver only"),
                silent("G_add_only_other", Op.ADD, 0, "add sends a gradient to its argument only"),
                silent("G_mul_only_this", Op.MUL, 1, "mul sends a gradient to its receiver only"),
                silent("G_mul_only_other", Op.MUL, 0, "mul sends a gradient to its argument only"),
                fault(
                        "G_parent_copies",
                        "nodes record copies of their operands",
                        TraversalFaults.visits(Visits.EVERY_USE)),
                fault(
                        "G_closure_on_this",
                        "a node's gradient code is stored on its operand",
                        TraversalFaults.visits(Visits.CODE_OF_LAST_READER)),
                fault("T_setof", "an operation on a node and itself throws, as Set.of does", behaviour -> {
                    behaviour.claim("alias");
                    behaviour.throwsOnAlias = true;
                }));
    }

    /** Other forms of some of these, which are seldom what they look like: other faults give the same numbers. */
    static List<Fault> lessLikely() {
        return List.of(
                fault(
                        "G_parent_copies",
                        "nodes record copies of their operands, with gradients of their own",
                        TraversalFaults.visits(Visits.ROOT_ALONE)),
                fault(
                        "G_closure_on_this",
                        "a node's gradient code is stored on its operand, and given that one's gradient",
                        TraversalFaults.visits(Visits.WITHOUT_ROOT)));
    }

    private static Fault fault(String id, String summary, Effect effect) {
        return new Fault(id, Family.GRAPH, Grading.GRADED, Set.of(), "S1.4", summary, effect);
    }

    private static Fault silent(String id, Op op, int position, String summary) {
        return new Fault(
                id,
                Family.GRAPH,
                Grading.GRADED,
                Set.of(op),
                "T2.2",
                summary,
                behaviour -> behaviour.derivative(op, position, (x, y, out) -> 0));
    }

    private static Effect edges(Edges edges) {
        return behaviour -> {
            behaviour.claim("edges");
            behaviour.edges = edges;
        };
    }
}
