package org.chainmark.exercises.open.engine.program;

import org.chainmark.reference.DomainException;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Tape;
import org.chainmark.suite.Tolerance;

/**
 * What a node has to add to the gradient of an operand: in a right engine, and with the numbers that the student's
 * engine has for the node and its operands.
 */
final class Contributions {
    private final Program program;
    private final Tape right;
    private final NodeNumbers numbers;

    /**
     * Contributions within a program.
     *
     * @param right a tape that has evaluated the program
     */
    Contributions(Program program, Tape right, NodeNumbers numbers) {
        this.program = program;
        this.right = right;
        this.numbers = numbers;
    }

    /** What a right engine adds. */
    static double wanted(Program program, Tape right, int reader, int position) {
        return right.gradient(reader) * right.localDerivative(program, reader, position);
    }

    /** What the node has to add if its own gradient is {@code upstream}. */
    double passedOn(double upstream, int reader, int position) {
        return upstream * local(reader, position);
    }

    /** Whether a sum of contributions is the operand's gradient in the student's engine. */
    boolean isGradient(int operand, double sum, double sumOfSizes) {
        double bound = right.gradientMagnitude(operand);
        double magnitude = Double.isFinite(bound) ? Math.max(bound, sumOfSizes) : sumOfSizes;
        return Tolerance.same(sum, numbers.gradient(operand), magnitude);
    }

    private double local(int reader, int position) {
        for (int k = 0; k < program.op(reader).operands(); k++) {
            int operand = program.operand(reader, k);
            if (!numbers.hasDataOf(operand, right)) {
                return localAtOwnData(reader, position);
            }
        }
        return right.localDerivative(program, reader, position);
    }

    /** The operands' values are wrong already, and the node cannot know: its slope is that at the wrong values. */
    private double localAtOwnData(int reader, int position) {
        Op op = program.op(reader);
        Program.Builder alone = Program.builder();
        int first = alone.number(numbers.data(program.operand(reader, 0)));
        if (op.operands() == 2) {
            alone.binary(op, first, alone.number(numbers.data(program.operand(reader, 1))));
        } else if (op.hasConstant()) {
            alone.withConstant(op, first, program.constant(reader));
        } else {
            alone.unary(op, first);
        }
        Program step = alone.build();
        try {
            Tape tape = new Tape();
            tape.evaluate(step);
            return tape.localDerivative(step, step.root(), position);
        } catch (DomainException e) {
            return Double.NaN;
        }
    }
}
