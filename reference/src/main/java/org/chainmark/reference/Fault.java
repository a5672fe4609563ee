package org.chainmark.reference;

import java.util.EnumSet;
import java.util.Set;

/**
 * One mistake that a {@link Tape} can be told to make: the same change at each operand of some operations.
 *
 * @param id stable name, such as {@code A_mul_overwrite}
 * @param effect what goes wrong
 * @param ops the operations that do it
 * @param operands the operands of these operations that it happens to
 */
public record Fault(String id, Effect effect, Set<Op> ops, Operands operands) {
    public Fault {
        ops = Set.copyOf(ops);
    }

    /** What goes wrong. */
    public enum Effect {
        /** The operand's gradient is assigned instead of added to. */
        OVERWRITE
    }

    /** Which operands are hit. */
    public enum Operands {
        ALL,
        FIRST,
        SECOND;

        boolean include(int position) {
            return this == ALL || (this == FIRST) == (position == 0);
        }
    }

    /** Whether it changes what the operation does to the operand at a position. */
    boolean hits(Op op, int position) {
        return ops.contains(op) && operands.include(position);
    }

    static Fault overwrite(Op op) {
        return new Fault("A_" + op.key() + "_overwrite", Effect.OVERWRITE, Set.of(op), Operands.ALL);
    }

    static Fault overwrite(Op op, Operands operands) {
        String which = operands == Operands.FIRST ? "_1st" : "_2nd";
        return new Fault("A_" + op.key() + which + "_overwrite", Effect.OVERWRITE, Set.of(op), operands);
    }

    static Fault overwriteEverywhere() {
        Set<Op> all = EnumSet.complementOf(EnumSet.of(Op.LEAF));
        return new Fault("A_all_overwrite", Effect.OVERWRITE, all, Operands.ALL);
    }
}
