package org.chainmark.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A set of {@link Fault}s for a {@link Tape} to commit together. Immutable. */
public final class Faults {
    /** An engine without faults. */
    public static final Faults NONE = of(List.of());

    private final List<Fault> list;
    private final Set<Op> overwritesFirst;
    private final Set<Op> overwritesSecond;

    private Faults(List<Fault> list) {
        this.list = List.copyOf(list);
        this.overwritesFirst = hit(Fault.Effect.OVERWRITE, 0);
        this.overwritesSecond = hit(Fault.Effect.OVERWRITE, 1);
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

    /** The faults in the order in which they were given. */
    public List<Fault> list() {
        return list;
    }

    public List<String> ids() {
        return list.stream().map(Fault::id).toList();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether an operation assigns the gradient of its operand at position 0 or 1 instead of adding to it. */
    public boolean overwrites(Op op, int position) {
        return (position == 0 ? overwritesFirst : overwritesSecond).contains(op);
    }

    /** Whether an operation is not as it should be. */
    public boolean touch(Op op) {
        return overwrites(op, 0) || overwrites(op, 1);
    }

    @Override
    public String toString() {
        return ids().toString();
    }

    private Set<Op> hit(Fault.Effect effect, int position) {
        Set<Op> ops = EnumSet.noneOf(Op.class);
        for (Op op : Op.values()) {
            boolean isHit = list.stream().anyMatch(fault -> fault.effect() == effect && fault.hits(op, position));
            if (isHit && position < op.operands()) {
                ops.add(op);
            }
        }
        return ops;
    }
}
