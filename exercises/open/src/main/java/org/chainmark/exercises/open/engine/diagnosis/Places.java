package org.chainmark.exercises.open.engine.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.exercises.open.engine.program.EngineMembers;
import org.chainmark.reference.Op;
import org.chainmark.reference.fault.Fault;
import org.chainmark.results.Location;
import org.chainmark.suite.SourceOutline;

/** Where in the student's source to look for a fault. */
record Places(SourceOutline source) {
    /** What students call operations beside the names of their methods. */
    private static final Map<Op, List<String>> NAMES = Map.ofEntries(
            Map.entry(Op.ADD, List.of("+", "plus", "sum")),
            Map.entry(Op.SUB, List.of("-", "minus", "subtract")),
            Map.entry(Op.MUL, List.of("*", "times", "multiply", "product")),
            Map.entry(Op.DIV, List.of("/", "divide", "quotient")),
            Map.entry(Op.NEG, List.of("-", "negate", "unary-")),
            Map.entry(Op.POW, List.of("^", "**", "power")),
            Map.entry(Op.SIGMOID, List.of("sig", "logistic")),
            Map.entry(Op.LOG, List.of("ln")));

    /** The place of a fault; empty if it has no single one. */
    Optional<Location> of(Fault fault) {
        if (fault.operations().size() == 1) {
            return of(fault.operations().iterator().next());
        }
        return switch (fault.family()) {
            case TRAVERSAL, SEED, STATE -> source.locate(EngineMembers.BACKWARD);
            case NUMERIC -> source.locate(EngineMembers.LEAF);
            case ACCUMULATION, UPSTREAM, GRAPH, DERIVATIVE -> Optional.empty();
        };
    }

    /** The place of what an operation does backward. */
    Optional<Location> of(Op op) {
        return source.locateOperation(EngineMembers.of(op), NAMES.getOrDefault(op, List.of()));
    }
}
