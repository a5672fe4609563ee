package org.chainmark.exercises.open.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmark.reference.Infix;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Tape;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Numbers;

/** Writes a program and what a student's engine made of it into a result. */
public final class Counterexamples {
    /** Stands for a number that the student's engine did not give. */
    private static final String UNKNOWN = "?";

    private Counterexamples() {}

    /** The program, with the numbers of a right engine beside the student's. */
    public static Counterexample of(Program program, ProgramAnswer answer) {
        Tape tape = new Tape();
        tape.evaluate(program);
        List<String> names = Infix.expressions(program);
        List<Counterexample.Node> nodes = new ArrayList<>();
        for (int node = 0; node < program.size(); node++) {
            Op op = program.op(node);
            nodes.add(new Counterexample.Node(
                    names.get(node),
                    op == Op.LEAF ? "" : op.method(),
                    operands(program, node),
                    Numbers.text(tape.data(node)),
                    answer instanceof NodeNumbers numbers ? Numbers.text(numbers.data(node)) : UNKNOWN,
                    Numbers.text(tape.gradient(node)),
                    answer instanceof NodeNumbers numbers ? Numbers.text(numbers.gradient(node)) : UNKNOWN));
        }
        return new Counterexample(program.toString(), nodes);
    }

    private static List<Integer> operands(Program program, int node) {
        return IntStream.range(0, program.op(node).operands())
                .mapToObj(position -> program.operand(node, position))
                .toList();
    }
}
