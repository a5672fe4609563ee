package org.chainmark.exercises.open.owntests;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.reference.fault.Faults;

/**
 * How an engine works.
 *
 * @param faults what is wrong with it; also what is different from the course's engine where the task leaves that open
 */
record EngineKind(Faults faults, Traversal traversal) {
    /** An engine with one fault, which visits nodes in the usual order where it can. */
    static EngineKind with(String fault) {
        return new EngineKind(Faults.of(FaultCatalogue.byId(fault)), Traversal.USUAL);
    }

    /**
     * The kinds of engines that are right, the course's first. They differ in the order in which they visit and add, and in
     * what a second {@code backward} on one graph does, which the task leaves open.
     */
    static List<EngineKind> right() {
        List<EngineKind> kinds = new ArrayList<>();
        for (Traversal traversal : Traversal.all()) {
            kinds.add(new EngineKind(Faults.NONE, traversal));
        }
        for (Traversal traversal : Traversal.all()) {
            kinds.add(new EngineKind(Faults.of(FaultCatalogue.innerNodesStartAnew()), traversal));
        }
        for (String open : List.of("S_seed_plus", "S_free_graph", "T_flag", "T_fields")) {
            kinds.add(with(open));
        }
        return List.copyOf(kinds);
    }
}
