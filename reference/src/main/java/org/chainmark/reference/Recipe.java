package org.chainmark.reference;

import java.util.List;
import java.util.Set;

/** How an engine may compute an operation: by itself, or from others. */
public enum Recipe {
    /** Written out, with a derivative of its own. */
    ITSELF,
    /** {@code x + 2} as {@code x.add(new Value(2))}; the reversed forms start from the new leaf. */
    LEAF,
    /** {@code -x} as {@code x * -1}. */
    TIMES_MINUS_ONE,
    /** {@code a - b} as {@code a + (-b)}. */
    ADD_NEGATED,
    /** {@code a - b} as {@code a + b * -1}. */
    ADD_TIMES_MINUS_ONE,
    /** {@code a / b} as {@code a * b^-1}. */
    MULTIPLY_BY_POWER,
    /** {@code x - 2} as {@code x + (-2)}. */
    ADD_OPPOSITE,
    /** {@code x / 2} as {@code x * 0.5}. */
    MULTIPLY_BY_INVERSE,
    /** {@code 2 - x} as {@code (-x) + 2}. */
    NEGATE_THEN_ADD,
    /** {@code 2 - x} as {@code -(x - 2)}. */
    SUBTRACT_THEN_NEGATE,
    /** {@code 2 / x} as {@code x^-1 * 2}. */
    POWER_THEN_MULTIPLY;

    /** The usual ways to compute an operation, {@link #ITSELF} first. */
    public static List<Recipe> of(Op op) {
        return switch (op) {
            case NEG -> List.of(ITSELF, TIMES_MINUS_ONE);
            case SUB -> List.of(ITSELF, ADD_NEGATED, ADD_TIMES_MINUS_ONE);
            case DIV -> List.of(ITSELF, MULTIPLY_BY_POWER);
            case ADD_CONST, MUL_CONST -> List.of(ITSELF, LEAF);
            case SUB_CONST -> List.of(ITSELF, LEAF, ADD_OPPOSITE);
            case DIV_CONST -> List.of(ITSELF, LEAF, MULTIPLY_BY_INVERSE);
            case RSUB_CONST -> List.of(ITSELF, LEAF, NEGATE_THEN_ADD, SUBTRACT_THEN_NEGATE);
            case RDIV_CONST -> List.of(ITSELF, LEAF, POWER_THEN_MULTIPLY);
            default -> List.of(ITSELF);
        };
    }

    /** The operations that an operation is made from in this way; empty for {@link #ITSELF}. */
    public Set<Op> uses(Op op) {
        return switch (this) {
            case ITSELF -> Set.of();
            case LEAF -> Set.of(withTwoOperands(op));
            case TIMES_MINUS_ONE -> Set.of(Op.MUL_CONST);
            case ADD_NEGATED -> Set.of(Op.ADD, Op.NEG);
            case ADD_TIMES_MINUS_ONE -> Set.of(Op.ADD, Op.MUL_CONST);
            case MULTIPLY_BY_POWER -> Set.of(Op.MUL, Op.POW);
            case ADD_OPPOSITE -> Set.of(Op.ADD_CONST);
            case MULTIPLY_BY_INVERSE -> Set.of(Op.MUL_CONST);
            case NEGATE_THEN_ADD -> Set.of(Op.NEG, Op.ADD_CONST);
            case SUBTRACT_THEN_NEGATE -> Set.of(Op.SUB_CONST, Op.NEG);
            case POWER_THEN_MULTIPLY -> Set.of(Op.POW, Op.MUL_CONST);
        };
    }

    /** The operation on two nodes that an operation with a constant stands for. */
    static Op withTwoOperands(Op op) {
        return switch (op) {
            case ADD_CONST -> Op.ADD;
            case SUB_CONST, RSUB_CONST -> Op.SUB;
            case MUL_CONST -> Op.MUL;
            case DIV_CONST, RDIV_CONST -> Op.DIV;
            default -> throw new IllegalArgumentException(op + " has no form with two operands");
        };
    }
}
