package org.chainmark.reference;

/** Differentiates by moving one node up and down and looking at the root. Uses no derivative at all. */
public final class CentredDifferences {
    /** A step that balances rounding against curvature for numbers of size 1. */
    public static final double USUAL_STEP = 1e-5;

    private CentredDifferences() {}

    /** The slope of the root by a node, which may be an inner one. */
    public static double derivative(Program program, int by, double step) {
        return (valueWithShift(program, by, step) - valueWithShift(program, by, -step)) / (2 * step);
    }

    private static double valueWithShift(Program program, int shifted, double shift) {
        double[] values = new double[program.size()];
        for (int node = 0; node < program.size(); node++) {
            values[node] = value(program, node, values) + (node == shifted ? shift : 0);
        }
        return values[program.root()];
    }

    private static double value(Program program, int node, double[] values) {
        Op op = program.op(node);
        if (op == Op.LEAF) {
            return program.constant(node);
        }
        double x = values[program.operand(node, 0)];
        double y = op.operands() == 2 ? values[program.operand(node, 1)] : program.constant(node);
        return Functions.value(op, x, y);
    }
}
