package org.chainmark.reference;

/** Derivatives of single nodes by their operands, at the values of a forward sweep. */
final class LocalDerivatives {
    private final ForwardSweep forward;

    LocalDerivatives(ForwardSweep forward) {
        this.forward = forward;
    }

    /** The derivative of a node by its operand at a position. */
    double value(Program program, int node, int position) {
        double out = forward.data(node);
        double c = program.constant(node);
        double x = forward.data(program.operand(node, 0));
        return switch (program.op(node)) {
            case LEAF -> throw new IllegalArgumentException("a leaf has no operands");
            case ADD, ADD_CONST, SUB_CONST -> 1;
            case SUB -> position == 0 ? 1 : -1;
            case NEG, RSUB_CONST -> -1;
            case MUL -> forward.data(program.operand(node, 1 - position));
            case MUL_CONST -> c;
            case DIV -> quotient(x, forward.data(program.operand(node, 1)), position);
            case DIV_CONST -> 1 / c;
            case RDIV_CONST -> -c / (x * x);
            case POW -> c * Math.pow(x, c - 1);
            case TANH -> 1 - out * out;
            case RELU -> x > 0 ? 1 : 0;
            case EXP -> out;
            case LOG -> 1 / x;
            case SIGMOID -> out * (1 - out);
        };
    }

    /** How far rounding may move {@link #value}: rounding of what it is computed from times its own derivative. */
    double magnitude(Program program, int node, int position) {
        double out = forward.data(node);
        double outMagnitude = forward.magnitude(node);
        double c = program.constant(node);
        int operand = program.operand(node, 0);
        double x = Math.abs(forward.data(operand));
        double xMagnitude = forward.magnitude(operand);
        return switch (program.op(node)) {
            case MUL -> forward.magnitude(program.operand(node, 1 - position));
            case DIV -> quotientMagnitude(program, node, position);
            case RDIV_CONST -> 2 * Math.abs(c) * xMagnitude / (x * x * x);
            case POW -> Math.abs(c * Math.pow(x, c - 1)) + Math.abs(c * (c - 1) * Math.pow(x, c - 2)) * xMagnitude;
            case TANH -> 1 + 2 * Math.abs(out) * outMagnitude;
            case EXP -> outMagnitude;
            case LOG -> xMagnitude / (x * x);
            case SIGMOID -> out + outMagnitude;
            default -> Math.abs(value(program, node, position));
        };
    }

    private static double quotient(double x, double y, int position) {
        return position == 0 ? 1 / y : -x / (y * y);
    }

    private double quotientMagnitude(Program program, int node, int position) {
        double y = Math.abs(forward.data(program.operand(node, 1)));
        double yMagnitude = forward.magnitude(program.operand(node, 1));
        if (position == 0) {
            return yMagnitude / (y * y);
        }
        double x = Math.abs(forward.data(program.operand(node, 0)));
        double xMagnitude = forward.magnitude(program.operand(node, 0));
        return xMagnitude / (y * y) + 2 * x * yMagnitude / (y * y * y);
    }
}
