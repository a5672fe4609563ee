package org.chainmark.reference;

/** Values of all nodes, and how far rounding may move them. Its arrays are used again for the next program. */
final class ForwardSweep {
    private double[] data = new double[0];
    private double[] magnitude = new double[0];
    private final LocalDerivatives locals = new LocalDerivatives(this);

    double data(int node) {
        return data[node];
    }

    double magnitude(int node) {
        return magnitude[node];
    }

    LocalDerivatives locals() {
        return locals;
    }

    void run(Program program) {
        if (data.length < program.size()) {
            int capacity = Math.max(program.size(), 2 * data.length);
            data = new double[capacity];
            magnitude = new double[capacity];
        }
        for (int node = 0; node < program.size(); node++) {
            data[node] = value(program, node);
            magnitude[node] = magnitude(program, node);
        }
    }

    private double value(Program program, int node) {
        Op op = program.op(node);
        double constant = program.constant(node);
        if (op == Op.LEAF) {
            return constant;
        }
        double x = data[program.operand(node, 0)];
        if (op == Op.LOG && x <= 0) {
            throw new DomainException(node, x);
        }
        return op.operands() == 2
                ? Functions.value(op, x, data[program.operand(node, 1)])
                : Functions.value(op, x, constant);
    }

    /** First order: rounding of each operand times the local derivative, and at least the size of the number. */
    private double magnitude(Program program, int node) {
        double sum = 0;
        for (int position = 0; position < program.op(node).operands(); position++) {
            sum += Math.abs(locals.value(program, node, position)) * magnitude[program.operand(node, position)];
        }
        Op op = program.op(node);
        boolean shift = op == Op.ADD_CONST || op == Op.SUB_CONST || op == Op.RSUB_CONST;
        double constant = shift ? Math.abs(program.constant(node)) : 0;
        return Math.max(Math.abs(data[node]), sum + constant);
    }
}
