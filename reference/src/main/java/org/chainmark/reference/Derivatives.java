package org.chainmark.reference;

/** The derivatives of single operations by their operands, and what rounding may do to them. */
public final class Derivatives {
    private Derivatives() {}

    /**
     * The derivative of an operation by its operand at a position.
     *
     * @param x the first operand
     * @param y the second operand or the constant; any number for an operation without
     * @param out the value of the operation
     */
    public static double value(Op op, int position, double x, double y, double out) {
        return switch (op) {
            case LEAF -> throw new IllegalArgumentException("a leaf has no operands");
            case ADD, ADD_CONST, SUB_CONST -> 1;
            case SUB -> position == 0 ? 1 : -1;
            case NEG, RSUB_CONST -> -1;
            case MUL -> position == 0 ? y : x;
            case MUL_CONST -> y;
            case DIV -> position == 0 ? 1 / y : -x / (y * y);
            case DIV_CONST -> 1 / y;
            case RDIV_CONST -> -y / (x * x);
            case POW -> y * Math.pow(x, y - 1);
            case TANH -> 1 - out * out;
            case RELU -> x > 0 ? 1 : 0;
            case EXP -> out;
            case LOG -> 1 / x;
            case SIGMOID -> out * (1 - out);
        };
    }

    /**
     * How far rounding may move {@link #value}, in units of the relative rounding error: the rounding of what it is
     * computed from times its own derivatives.
     *
     * @param mx magnitude of the first operand
     * @param my magnitude of the second operand; any number for an operation without
     * @param mout magnitude of the value
     */
    public static double magnitude(
            Op op, int position, double x, double y, double out, double mx, double my, double mout) {
        double size = Math.abs(x);
        return switch (op) {
            case MUL -> position == 0 ? my : mx;
            case DIV -> quotientMagnitude(position, size, Math.abs(y), mx, my);
            case RDIV_CONST -> 2 * Math.abs(y) * mx / (size * size * size);
            case POW -> Math.abs(y * Math.pow(size, y - 1)) + Math.abs(y * (y - 1) * Math.pow(size, y - 2)) * mx;
            case TANH -> 1 + 2 * Math.abs(out) * mout;
            case EXP -> mout;
            case LOG -> mx / (size * size);
            case SIGMOID -> out + mout;
            default -> Math.abs(value(op, position, x, y, out));
        };
    }

    private static double quotientMagnitude(int position, double x, double y, double mx, double my) {
        return position == 0 ? my / (y * y) : mx / (y * y) + 2 * x * my / (y * y * y);
    }
}
