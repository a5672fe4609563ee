package org.chainmark.exercises.hidden.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.Op;

/**
 * One thing that a {@link PracticeEngine} does wrong.
 *
 * @param op the operation that does it; {@link Op#LEAF} for what concerns no operation alone
 */
record Flaw(Kind kind, Op op) {
    /** What is done wrong. */
    enum Kind {
        WRONG_NUMBER(true),
        CHANGES_ITS_OPERAND(true),
        WRONG_SLOPE(true),
        NO_UPSTREAM(true),
        OVERWRITES(true),
        OVERWRITES_FIRST(true),
        OVERWRITES_SECOND(true),
        MISSING(true),

        LEAF_HAS_GRADIENT(false),
        LEAF_HAS_OPERATION(false),
        FORGETS_OPERANDS(false),
        FORGETS_OPERATION(false),
        IGNORES_SET_DATA(false),
        IGNORES_ZERO_GRAD(false),
        TERSE_TEXT(false),

        LOG_UNCHECKED(false),
        RELU_SLOPE_AT_ZERO(false),
        WHOLE_EXPONENTS(false),
        TANH_OVERFLOWS(false),
        SIGMOID_OVERFLOWS(false),

        NO_SEED(false),
        SEEDS_WITH_NUMBER(false),
        SEEDS_NEWEST(false),
        PREORDER(false),
        BREADTH_FIRST(false),
        OPERANDS_FIRST(false),
        RECURSES(false),
        EQUAL_NUMBERS_ARE_ONE(false),
        REMEMBERS_ORDER(false),
        CLEARS_BEFORE(false),
        CLEARS_INNER_AFTER(false);

        private final boolean ofOneOperation;

        Kind(boolean ofOneOperation) {
            this.ofOneOperation = ofOneOperation;
        }
    }

    static Flaw of(Kind kind) {
        return new Flaw(kind, Op.LEAF);
    }

    /** Every flaw there is: each of one operation for every operation, and all others. */
    static List<Flaw> all() {
        List<Flaw> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (!kind.ofOneOperation) {
                all.add(of(kind));
                continue;
            }
            Set<Op> operations = EnumSet.complementOf(EnumSet.of(Op.LEAF));
            if (kind == Kind.OVERWRITES_FIRST || kind == Kind.OVERWRITES_SECOND) {
                operations.removeIf(op -> op.operands() != 2);
            }
            operations.forEach(op -> all.add(new Flaw(kind, op)));
        }
        return all;
    }

    boolean isOfOneOperation() {
        return kind.ofOneOperation;
    }

    /** Where the flaw is that a fault of the catalogue, such as {@code A_mul_1st_overwrite}, puts into an operation. */
    static Flaw overwriting(String faultId) {
        String where = faultId.replaceFirst("^A_", "").replaceFirst("_overwrite$", "");
        Kind kind = where.endsWith("_1st")
                ? Kind.OVERWRITES_FIRST
                : where.endsWith("_2nd") ? Kind.OVERWRITES_SECOND : Kind.OVERWRITES;
        String key = where.replaceFirst("_(1st|2nd)$", "");
        return EnumSet.allOf(Op.class).stream()
                .filter(op -> op.key().equals(key))
                .map(op -> new Flaw(kind, op))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(faultId));
    }

    @Override
    public String toString() {
        return op == Op.LEAF ? kind.name() : kind + " " + op.method();
    }
}
