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
    static final String UNKNOWN = "?";

    private Counterexamples() {}

    /** The program, with the numbers of a right engine beside the student's; the edges are marked from the numbers. */
    public static Counterexample of(Program program, ProgramAnswer answer) {
        return of(program, answer, KnownMarks.NONE);
    }

    /**
     * The program, with the numbers of a right engine beside the student's. A program of more than
     * {@link Infix#LONGEST} nodes has no nodes in it.
     *
     * @param known what the diagnosis knows about single contributions
     */
    public static Counterexample of(Program program, ProgramAnswer answer, KnownMarks known) {
        if (program.size() > Infix.LONGEST) {
            return new Counterexample(program.toString(), List.of());
        }
        Tape tape = new Tape();
        tape.evaluate(program);
        String expression = program.toString();
        String test = TestMethod.of(program, tape);
        if (!(answer instanceof NodeNumbers numbers)) {
            return new Counterexample(
                    expression, nodes(program, tape, answer), EdgeMarks.unknown(program, tape), test, null);
        }
        return new Counterexample(
                expression,
                nodes(program, tape, answer),
                new EdgeMarks(program, tape, numbers, known).edges(),
                test,
                Nudge.of(program, tape, numbers).orElse(null));
    }

    private static List<Counterexample.Node> nodes(Program program, Tape tape, ProgramAnswer answer) {
        List<String> names = names(program);
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
        return nodes;
    }

    /** The expression of each node, with the letter that other expressions use for it: {@code a = x*x}. */
    private static List<String> names(Program program) {
        List<String> expressions = Infix.expressions(program);
        List<String> names = Infix.names(program);
        return IntStream.range(0, program.size())
                .mapToObj(node -> names.get(node).isEmpty() || program.op(node) == Op.LEAF
                        ? expressions.get(node)
                        : names.get(node) + " = " + expressions.get(node))
                .toList();
    }

    private static List<Integer> operands(Program program, int node) {
        return IntStream.range(0, program.op(node).operands())
                .mapToObj(position -> program.operand(node, position))
                .toList();
    }
}
