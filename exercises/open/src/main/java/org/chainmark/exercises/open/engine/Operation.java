package org.chainmark.exercises.open.engine;

import java.util.function.DoubleBinaryOperator;
import org.chainmark.exercises.open.engine.contract.Node;

/**
 * The operations of the engine exercise with what a right engine computes for them. An operation of one operand ignores
 * the second one.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions capture nothing
enum Operation {
    ADD(2, (x, y) -> x + y, (x, y) -> 1, (x, y) -> 1),
    SUB(2, (x, y) -> x - y, (x, y) -> 1, (x, y) -> -1),
    MUL(2, (x, y) -> x * y, (x, y) -> y, (x, y) -> x),
    DIV(2, (x, y) -> x / y, (x, y) -> 1 / y, (x, y) -> -x / (y * y)),
    POW(1, (x, y) -> x * x * x, (x, y) -> 3 * x * x, (x, y) -> 0),
    NEG(1, (x, y) -> -x, (x, y) -> -1, (x, y) -> 0),
    TANH(1, (x, y) -> Math.tanh(x), (x, y) -> 1 - Math.tanh(x) * Math.tanh(x), (x, y) -> 0),
    RELU(1, (x, y) -> Math.max(0, x), (x, y) -> x > 0 ? 1 : 0, (x, y) -> 0),
    EXP(1, (x, y) -> Math.exp(x), (x, y) -> Math.exp(x), (x, y) -> 0),
    LOG(1, (x, y) -> Math.log(x), (x, y) -> 1 / x, (x, y) -> 0),
    SIGMOID(1, (x, y) -> sigmoid(x), (x, y) -> sigmoid(x) * (1 - sigmoid(x)), (x, y) -> 0);

    private final int operands;
    private final DoubleBinaryOperator value;
    private final DoubleBinaryOperator byFirst;
    private final DoubleBinaryOperator bySecond;

    Operation(int operands, DoubleBinaryOperator value, DoubleBinaryOperator byFirst, DoubleBinaryOperator bySecond) {
        this.operands = operands;
        this.value = value;
        this.byFirst = byFirst;
        this.bySecond = bySecond;
    }

    boolean hasTwoOperands() {
        return operands == 2;
    }

    double value(double x, double y) {
        return value.applyAsDouble(x, y);
    }

    /** The partial derivative by the first operand. */
    double byFirst(double x, double y) {
        return byFirst.applyAsDouble(x, y);
    }

    /** The partial derivative by the second operand. */
    double bySecond(double x, double y) {
        return bySecond.applyAsDouble(x, y);
    }

    /** Has the student's engine apply it; {@code POW} is the third power. */
    Node apply(Node x, Node y) {
        return switch (this) {
            case ADD -> x.add(y);
            case SUB -> x.sub(y);
            case MUL -> x.mul(y);
            case DIV -> x.div(y);
            case POW -> x.pow(3);
            case NEG -> x.neg();
            case TANH -> x.tanh();
            case RELU -> x.relu();
            case EXP -> x.exp();
            case LOG -> x.log();
            case SIGMOID -> x.sigmoid();
        };
    }

    /** How a person writes it: {@code x*y}, {@code tanh(x)}. */
    String written(String x, String y) {
        return switch (this) {
            case ADD -> x + " + " + y;
            case SUB -> x + " - " + y;
            case MUL -> x + "*" + y;
            case DIV -> x + "/" + y;
            case POW -> x + "^3";
            case NEG -> "-" + x;
            default -> name().toLowerCase(java.util.Locale.ROOT) + "(" + x + ")";
        };
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
