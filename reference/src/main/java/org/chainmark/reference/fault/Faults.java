package org.chainmark.reference.fault;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.reference.Op;

/** A set of {@link Fault}s for a {@link FaultyTape} to commit together. Immutable. */
public final class Faults {
    /** An engine without faults. */
    public static final Faults NONE = of(List.of());

    private final List<Fault> list;
    private final Behaviour behaviour = new Behaviour();

    private Faults(List<Fault> list) {
        this.list = List.copyOf(list);
        list.forEach(fault -> fault.effect().change(behaviour));
    }

    public static Faults of(List<Fault> faults) {
        return new Faults(faults);
    }

    public static Faults of(Fault... faults) {
        return of(List.of(faults));
    }

    /** These faults and one more. */
    public Faults with(Fault fault) {
        List<Fault> more = new ArrayList<>(list);
        more.add(fault);
        return of(more);
    }

    /** These faults but one. */
    public Faults without(Fault fault) {
        return of(list.stream().filter(one -> !one.equals(fault)).toList());
    }

    /** The faults in the order in which they were given. */
    public List<Fault> list() {
        return list;
    }

    public List<String> ids() {
        return list.stream().map(Fault::id).toList();
    }

    public int size() {
        return list.size();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether two of the faults change the same place, so that no engine can have both. */
    public boolean isContradictory() {
        return behaviour.isContradictory();
    }

    /** Whether one of the faults is in the operation. */
    public boolean touch(Op op) {
        return list.stream().anyMatch(fault -> fault.touches(op));
    }

    /** Whether an operation assigns the gradient of its operand at position 0 or 1 instead of adding to it. */
    public boolean overwrites(Op op, int position) {
        return behaviour.of(op).writes[position] == Behaviour.Write.ASSIGN;
    }

    /** Whether numbers are stored with the precision of {@code float}. */
    public boolean storesFloats() {
        return behaviour.rounding == Behaviour.Rounding.FLOAT;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    @Override
    public String toString() {
        return ids().toString();
    }
}
