package org.chainmark.exercises.open.engine.program;

import java.util.OptionalInt;
import org.chainmark.reference.Program;
import org.chainmark.reference.Tape;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Tolerance;

/** Data and gradient of every node of a program, as a student's engine has them after backward. */
public final class NodeNumbers implements ProgramAnswer {
    private final double[] data;
    private final double[] gradients;

    private NodeNumbers(double[] data, double[] gradients) {
        this.data = data;
        this.gradients = gradients;
    }

    static NodeNumbers of(Program program, Answer.Completed answer) {
        double[] data = new double[program.size()];
        double[] gradients = new double[program.size()];
        for (int node = 0; node < program.size(); node++) {
            data[node] = answer.number(2 * node);
            gradients[node] = answer.number(2 * node + 1);
        }
        return new NodeNumbers(data, gradients);
    }

    /** How many nodes there are. */
    public int size() {
        return data.length;
    }

    public double data(int node) {
        return data[node];
    }

    public double gradient(int node) {
        return gradients[node];
    }

    /** Whether the node's data is that of the same node on a tape. */
    public boolean hasDataOf(int node, Tape tape) {
        return Tolerance.same(tape.data(node), data[node], tape.dataMagnitude(node));
    }

    /** Whether the node's gradient is that of the same node on a tape. */
    public boolean hasGradientOf(int node, Tape tape) {
        return Tolerance.same(tape.gradient(node), gradients[node], tape.gradientMagnitude(node));
    }

    /** How many of the numbers, two per node, are those of a tape that evaluated the same program. */
    public int agreeing(FaultyTape tape) {
        int agreeing = 0;
        for (int node = 0; node < data.length; node++) {
            agreeing += Tolerance.same(tape.data(node), data[node], tape.dataMagnitude(node)) ? 1 : 0;
            agreeing += Tolerance.same(tape.gradient(node), gradients[node], tape.gradientMagnitude(node)) ? 1 : 0;
        }
        return agreeing;
    }

    /** The first node whose data or gradient is not that of the same node on the tape. */
    public OptionalInt firstDifference(Tape tape) {
        for (int node = 0; node < data.length; node++) {
            if (!hasDataOf(node, tape) || !hasGradientOf(node, tape)) {
                return OptionalInt.of(node);
            }
        }
        return OptionalInt.empty();
    }
}
