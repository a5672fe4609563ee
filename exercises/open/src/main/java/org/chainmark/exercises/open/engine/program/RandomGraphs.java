package org.chainmark.exercises.open.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.chainmark.reference.Infix;
import org.chainmark.reference.Program;
import org.chainmark.reference.RandomPrograms;
import org.chainmark.reference.Tape;
import org.chainmark.results.Fact;
import org.chainmark.suite.Answer;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Script;
import org.chainmark.suite.Submission;

/** Holds a student's engine against the reference engine on random graphs. */
public final class RandomGraphs {
    private RandomGraphs() {}

    /**
     * Runs graphs of the operations that the submission has, and compares data and gradient of every node.
     *
     * @param count how many graphs
     * @param size nodes per graph, leaves included
     * @throws CheckFailure for the first number that differs
     */
    public static void compare(Submission submission, long seed, int count, int size) {
        RandomPrograms random = new RandomPrograms(seed, EngineMembers.operations(submission));
        List<Program> programs = random.next(size, count);
        List<Answer> answers = run(submission, programs);
        Tape tape = new Tape();
        for (int i = 0; i < count; i++) {
            Program program = programs.get(i);
            NodeNumbers numbers = NodeNumbers.of(program, answers.get(i).completed());
            tape.evaluate(program);
            OptionalInt different = numbers.firstDifference(tape);
            if (different.isPresent()) {
                throw new CheckFailure(difference(program, numbers, tape, different.getAsInt()));
            }
        }
    }

    private static Fact difference(Program program, NodeNumbers numbers, Tape tape, int node) {
        boolean isData = !numbers.hasDataOf(node, tape);
        String name = Infix.expressions(program).get(node);
        return Fact.of("random.differs")
                .with("what", (isData ? "value of " : "gradient of ") + name)
                .with("expression", program.toString())
                .with("wanted", isData ? tape.data(node) : tape.gradient(node))
                .with("actual", isData ? numbers.data(node) : numbers.gradient(node));
    }

    /** The first graph runs alone: an engine that never comes back should cost one limit, not many. */
    private static List<Answer> run(Submission submission, List<Program> programs) {
        List<Script> scripts = programs.stream().map(ProgramScript::of).toList();
        List<Answer> answers = new ArrayList<>(submission.run(scripts.subList(0, 1)));
        answers.get(0).completed();
        answers.addAll(submission.run(scripts.subList(1, scripts.size())));
        return answers;
    }
}
