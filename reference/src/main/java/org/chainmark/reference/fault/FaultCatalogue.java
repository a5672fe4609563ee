package org.chainmark.reference.fault;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.reference.Op;

/**
 * All faults that the project knows by name.
 *
 * <p>Left out are ways of building an engine that are as good as the course's, those that no number shows, and a cache of
 * leaves, which an engine with a public constructor cannot have.
 */
public final class FaultCatalogue {
    private static final List<Fault> ALL = list();

    private FaultCatalogue() {}

    /** Every fault, the likely ones first. Variants of one fault share its id. */
    public static List<Fault> all() {
        return ALL;
    }

    /**
     * The fault with an id; of several variants the first.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Fault byId(String id) {
        return ALL.stream()
                .filter(fault -> fault.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown fault: " + id));
    }

    /** Every operation assigns gradients: {@code A_all_overwrite}. */
    public static Fault overwriteEverywhere() {
        return AccumulationFaults.EVERYWHERE;
    }

    /** The faults of one operation alone. */
    public static List<Fault> of(Op op) {
        return ALL.stream()
                .filter(fault -> fault.operations().size() == 1 && fault.touches(op))
                .toList();
    }

    /** The faults of what all operations share. */
    public static List<Fault> ofTheEngine() {
        return ALL.stream().filter(fault -> fault.operations().size() != 1).toList();
    }

    /**
     * An engine whose inner nodes start from zero in every backward call: not a fault, and other than the course's engine
     * when backward is called twice on one graph.
     */
    public static Fault innerNodesStartAnew() {
        return SeedFaults.resetInner();
    }

    private static List<Fault> list() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(AccumulationFaults.all());
        faults.addAll(UpstreamFaults.all());
        faults.addAll(GraphFaults.all());
        faults.addAll(TraversalFaults.all());
        faults.addAll(SeedFaults.all());
        faults.addAll(DerivativeFaults.all());
        faults.addAll(NumericFaults.all());
        faults.addAll(StateFaults.all());
        faults.addAll(GraphFaults.lessLikely());
        return List.copyOf(faults);
    }
}
