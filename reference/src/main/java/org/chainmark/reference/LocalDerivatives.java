package org.chainmark.reference;

/** Derivatives of single nodes by their operands, at the values of a forward sweep. */
final class LocalDerivatives {
    private final ForwardSweep forward;

    LocalDerivatives(ForwardSweep forward) {
        this.forward = forward;
    }

    /** The derivative of a node by its operand at a position. */
    double value(Program program, int node, int position) {
        return Derivatives.value(
                program.op(node), position, first(program, node), second(program, node), forward.data(node));
    }

    /** How far rounding may move {@link #value}. */
    double magnitude(Program program, int node, int position) {
        boolean binary = program.op(node).operands() == 2;
        return Derivatives.magnitude(
                program.op(node),
                position,
                first(program, node),
                second(program, node),
                forward.data(node),
                forward.magnitude(program.operand(node, 0)),
                binary ? forward.magnitude(program.operand(node, 1)) : 0,
                forward.magnitude(node));
    }

    private double first(Program program, int node) {
        return forward.data(program.operand(node, 0));
    }

    /** The second operand or the constant. */
    private double second(Program program, int node) {
        return program.op(node).operands() == 2 ? forward.data(program.operand(node, 1)) : program.constant(node);
    }
}
