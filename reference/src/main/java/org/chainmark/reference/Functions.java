package org.chainmark.reference;

/** The numbers behind each operation. */
public final class Functions {
    private Functions() {}

    /** The value of an operation; the second number is its second operand or its constant, and may be unused. */
    public static double value(Op op, double x, double y) {
        return switch (op) {
            case LEAF -> throw new IllegalArgumentException("a leaf computes nothing");
            case ADD, ADD_CONST -> x + y;
            case SUB, SUB_CONST -> x - y;
            case MUL, MUL_CONST -> x * y;
            case DIV, DIV_CONST -> x / y;
            case RSUB_CONST -> y - x;
            case RDIV_CONST -> y / x;
            case POW -> Math.pow(x, y);
            case NEG -> -x;
            case TANH -> Math.tanh(x);
            case RELU -> Math.max(x, 0);
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case SIGMOID -> sigmoid(x);
        };
    }

    /** Without overflow on either side. */
    static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }
}
