package org.chainmark.reference;

/**
 * Forward-mode differentiation: carries a value and a tangent through the program. Shares no derivative with
 * {@link Tape}, and so checks it. One call differentiates by one node and allocates arrays of the program's size.
 */
public final class DualNumbers {
    private final Program program;
    private final double[] value;
    private final double[] tangent;

    private DualNumbers(Program program) {
        this.program = program;
        this.value = new double[program.size()];
        this.tangent = new double[program.size()];
    }

    /** The derivative of the root by a node, which may be an inner one. */
    public static double derivative(Program program, int by) {
        DualNumbers numbers = new DualNumbers(program);
        for (int node = 0; node <= program.root(); node++) {
            numbers.step(node);
            if (node == by) {
                numbers.tangent[node] = 1;
            } else if (node < by) {
                numbers.tangent[node] = 0;
            }
        }
        return numbers.tangent[program.root()];
    }

    private void step(int node) {
        Op op = program.op(node);
        double c = program.constant(node);
        if (op == Op.LEAF) {
            set(node, c, 0);
        } else if (op.operands() == 2) {
            binary(node, op, program.operand(node, 0), program.operand(node, 1));
        } else if (op.hasConstant()) {
            withConstant(node, op, value[program.operand(node, 0)], tangent[program.operand(node, 0)], c);
        } else {
            unary(node, op, value[program.operand(node, 0)], tangent[program.operand(node, 0)]);
        }
    }

    private void binary(int node, Op op, int first, int second) {
        double x = value[first];
        double y = value[second];
        double dx = tangent[first];
        double dy = tangent[second];
        switch (op) {
            case ADD -> set(node, x + y, dx + dy);
            case SUB -> set(node, x - y, dx - dy);
            case MUL -> set(node, x * y, dx * y + x * dy);
            case DIV -> set(node, x / y, (dx * y - x * dy) / (y * y));
            default -> throw new IllegalArgumentException(op + " does not take two operands");
        }
    }

    private void withConstant(int node, Op op, double x, double dx, double c) {
        switch (op) {
            case ADD_CONST -> set(node, x + c, dx);
            case SUB_CONST -> set(node, x - c, dx);
            case MUL_CONST -> set(node, c * x, c * dx);
            case DIV_CONST -> set(node, x / c, dx / c);
            case RSUB_CONST -> set(node, c - x, -dx);
            case RDIV_CONST -> set(node, c / x, -dx * (c / x) / x);
            case POW -> set(node, Math.pow(x, c), dx * c * Math.pow(x, c) / x);
            default -> throw new IllegalArgumentException(op + " takes no constant");
        }
    }

    private void unary(int node, Op op, double x, double dx) {
        switch (op) {
            case NEG -> set(node, -x, -dx);
            case TANH -> set(node, Math.tanh(x), dx / (Math.cosh(x) * Math.cosh(x)));
            case RELU -> set(node, x > 0 ? x : 0, x > 0 ? dx : 0);
            case EXP -> set(node, Math.exp(x), dx * Math.exp(x));
            case LOG -> set(node, Math.log(x), dx / x);
            case SIGMOID -> set(node, 0.5 + 0.5 * Math.tanh(x / 2), dx / (2 + 2 * Math.cosh(x)));
            default -> throw new IllegalArgumentException(op + " does not take one operand");
        }
    }

    private void set(int node, double newValue, double newTangent) {
        value[node] = newValue;
        tangent[node] = newTangent;
    }
}
