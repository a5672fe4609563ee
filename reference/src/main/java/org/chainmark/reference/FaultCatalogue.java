package org.chainmark.reference;

import java.util.ArrayList;
import java.util.List;

/** All faults that the project knows by name. */
public final class FaultCatalogue {
    private static final Fault OVERWRITE_EVERYWHERE = Fault.overwriteEverywhere();
    private static final List<Fault> ALL = list();

    private FaultCatalogue() {}

    /** Every fault, those of more operands before those of fewer. */
    public static List<Fault> all() {
        return ALL;
    }

    /**
     * The fault with an id.
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
        return OVERWRITE_EVERYWHERE;
    }

    /** The ways in which one operation can assign gradients: to all its operands, or to one of two. */
    public static List<Fault> overwritesOf(Op op) {
        if (op.operands() == 2) {
            return List.of(
                    Fault.overwrite(op),
                    Fault.overwrite(op, Fault.Operands.FIRST),
                    Fault.overwrite(op, Fault.Operands.SECOND));
        }
        return op.operands() == 1 ? List.of(Fault.overwrite(op)) : List.of();
    }

    private static List<Fault> list() {
        List<Fault> faults = new ArrayList<>();
        faults.add(OVERWRITE_EVERYWHERE);
        for (Op op : Op.values()) {
            faults.addAll(overwritesOf(op));
        }
        return List.copyOf(faults);
    }
}
