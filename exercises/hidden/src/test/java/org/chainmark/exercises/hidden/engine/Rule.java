package org.chainmark.exercises.hidden.engine;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.chainmark.exercises.hidden.engine.Flaw.Kind;
import org.chainmark.reference.Op;

/**
 * What an operation computes and its slopes, as functions of its first operand and of its second operand or constant.
 * Written apart from the reference engine, which it is held against.
 */
record Rule(DoubleBinaryOperator value, DoubleBinaryOperator first, DoubleBinaryOperator second) {
    /** The rule of an operation in an engine with flaws. */
    static Rule of(Op op, Predicate<Kind> has) {
        return switch (op) {
            case LEAF -> throw new IllegalArgumentException("a leaf follows no rule");
            case ADD, ADD_CONST -> new Rule((x, y) -> x + y, (x, y) -> 1, (x, y) -> 1);
            case SUB, SUB_CONST -> new Rule((x, y) -> x - y, (x, y) -> 1, (x, y) -> -1);
            case MUL, MUL_CONST -> new Rule((x, y) -> x * y, (x, y) -> y, (x, y) -> x);
            case DIV, DIV_CONST -> new Rule((x, y) -> x / y, (x, y) -> 1 / y, (x, y) -> -x / (y * y));
            case RSUB_CONST -> unary((x, c) -> c - x, (x, c) -> -1);
            case RDIV_CONST -> unary((x, c) -> c / x, (x, c) -> -c / (x * x));
            case POW -> power(has.test(Kind.WHOLE_EXPONENTS));
            case NEG -> unary((x, c) -> -x, (x, c) -> -1);
            case TANH -> tanh(has.test(Kind.TANH_OVERFLOWS));
            case RELU -> relu(has.test(Kind.RELU_SLOPE_AT_ZERO));
            case EXP -> unary((x, c) -> Math.exp(x), (x, c) -> Math.exp(x));
            case LOG -> unary((x, c) -> Math.log(x), (x, c) -> 1 / x);
            case SIGMOID -> sigmoid(has.test(Kind.SIGMOID_OVERFLOWS));
        };
    }

    private static Rule unary(DoubleBinaryOperator value, DoubleBinaryOperator slope) {
        return new Rule(value, slope, (x, c) -> 0);
    }

    private static Rule power(boolean whole) {
        DoubleUnaryOperator exponent = whole ? c -> (int) c : c -> c;
        return unary(
                (x, c) -> Math.pow(x, exponent.applyAsDouble(c)),
                (x, c) -> exponent.applyAsDouble(c) * Math.pow(x, exponent.applyAsDouble(c) - 1));
    }

    private static Rule tanh(boolean overflows) {
        DoubleBinaryOperator value =
                overflows ? (x, c) -> (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1) : (x, c) -> Math.tanh(x);
        return unary(value, (x, c) -> 1 - Math.pow(value.applyAsDouble(x, c), 2));
    }

    private static Rule relu(boolean slopeAtZero) {
        return unary((x, c) -> x > 0 ? x : 0, slopeAtZero ? (x, c) -> x >= 0 ? 1 : 0 : (x, c) -> x > 0 ? 1 : 0);
    }

    private static Rule sigmoid(boolean overflows) {
        DoubleBinaryOperator value =
                overflows ? (x, c) -> Math.exp(x) / (1 + Math.exp(x)) : (x, c) -> 1 / (1 + Math.exp(-x));
        return unary(value, (x, c) -> value.applyAsDouble(x, c) * (1 - value.applyAsDouble(x, c)));
    }
}
