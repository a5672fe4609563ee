package org.chainmark.exercises.open.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmark.reference.Infix;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Tape;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Numbers;

/** Writes a program and what a student's engine made of it into a result. */
public final class Counterexamples {
    /** Stands for a number that a right engine does not give either. */
    private static final String NONE = "-";

    /** Stands for a number that the student's engine did not give. */
    static final String UNKNOWN = "?";

    private Counterexamples() {}

    /** The program, with the numbers of a right engine beside the student's; the edges are marked from the numbers. */
    public static Counterexample of(Program program, ProgramAnswer answer) {
        return of(Scenario.of(program), answer, KnownMarks.NONE);
    }

    /**
     * A scenario, with the numbers of a right engine beside the student's. A program of more than {@link Infix#LONGEST}
     * nodes has no nodes in it; where backward is called more than once, no single edge says what went wrong.
     *
     * @param known what the diagnosis knows about single contributions
     */
    public static Counterexample of(Scenario scenario, ProgramAnswer answer, KnownMarks known) {
        Program program = scenario.program();
        if (program.size() > Infix.LONGEST) {
            return new Counterexample(scenario.toString(), List.of());
        }
        FaultyTape right = new FaultyTape();
        right.evaluate(scenario, Traversal.USUAL, null, Faults.NONE);
        List<Counterexample.Node> nodes = nodes(program, right, answer);
        String test = TestMethod.of(scenario, right);
        if (right.thrown() != null || !scenario.isPlain()) {
            return new Counterexample(scenario.toString(), nodes, List.of(), test, null);
        }
        Tape tape = new Tape();
        tape.evaluate(program);
        if (!(answer instanceof NodeNumbers numbers)) {
            return new Counterexample(scenario.toString(), nodes, EdgeMarks.unknown(program, tape), test, null);
        }
        return new Counterexample(
                scenario.toString(),
                nodes,
                new EdgeMarks(program, tape, numbers, known).edges(),
                test,
                Nudge.of(program, tape, numbers).orElse(null));
    }

    private static List<Counterexample.Node> nodes(Program program, FaultyTape right, ProgramAnswer answer) {
        List<String> names = names(program);
        List<Counterexample.Node> nodes = new ArrayList<>();
        String thrown = right.thrown();
        for (int node = 0; node < program.size(); node++) {
            Op op = program.op(node);
            boolean leaf = op == Op.LEAF;
            // Only the last node of a probe takes what it must not take.
            String data = thrown == null || leaf ? Numbers.text(right.data(node)) : thrown;
            nodes.add(new Counterexample.Node(
                    names.get(node),
                    leaf ? "" : op.method(),
                    operands(program, node),
                    data,
                    answer instanceof NodeNumbers numbers ? Numbers.text(numbers.data(node)) : UNKNOWN,
                    thrown == null ? Numbers.text(right.gradient(node)) : NONE,
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
