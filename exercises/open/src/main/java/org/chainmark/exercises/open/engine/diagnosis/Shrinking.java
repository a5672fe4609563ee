package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.exercises.open.engine.program.ProgramAnswer;
import org.chainmark.exercises.open.engine.program.ProgramScript;
import org.chainmark.reference.DomainException;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Tape;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.suite.Submission;

/** Makes a program that goes wrong smaller while it goes wrong, by asking the student's engine again. */
final class Shrinking {
    private static final int SMALL_ENOUGH = 4;
    private static final int MOST_ROUNDS = 12;

    private final Submission submission;
    private final Tape tape = new Tape();
    private final FaultyTape right = new FaultyTape();

    Shrinking(Submission submission) {
        this.submission = submission;
    }

    /** The smallest program that was found to go wrong; the given one if none is smaller. */
    Probe shrink(Probe wrong) {
        Probe smallest = wrong;
        for (int round = 0; round < MOST_ROUNDS && smallest.program().size() > SMALL_ENOUGH; round++) {
            Optional<Probe> smaller = smallestWrong(smallerThan(smallest.program()));
            if (smaller.isEmpty()) {
                break;
            }
            smallest = smaller.get();
        }
        return smallest;
    }

    private Optional<Probe> smallestWrong(List<Program> programs) {
        List<Scenario> scenarios = programs.stream().map(Scenario::of).toList();
        List<ProgramAnswer> answers = ProgramScript.run(submission, scenarios);
        List<Probe> wrong = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            Probe probe = Probe.of(scenarios.get(i), answers.get(i), right);
            if (answers.get(i) instanceof NodeNumbers && !probe.isRight()) {
                wrong.add(probe);
            }
        }
        return wrong.stream()
                .min(Comparator.comparingInt(probe -> probe.program().size()));
    }

    /** Each inner node as the root, and each inner node replaced by a leaf. */
    private List<Program> smallerThan(Program program) {
        tape.evaluate(program);
        double[] values = new double[program.size()];
        for (int node = 0; node < program.size(); node++) {
            values[node] = tape.data(node);
        }
        List<Program> smaller = new ArrayList<>();
        for (int node = 0; node < program.size(); node++) {
            if (program.op(node) == Op.LEAF || node == program.root()) {
                continue;
            }
            smaller.add(new Pruning(program).rootedAt(node));
            smaller.add(new Pruning(program).withLeaf(node, values[node]));
        }
        smaller.removeIf(candidate -> candidate.size() >= program.size() || !hasValues(candidate));
        return smaller;
    }

    private boolean hasValues(Program program) {
        try {
            tape.evaluate(program);
            return Double.isFinite(tape.data(program.root()));
        } catch (DomainException e) {
            return false;
        }
    }
}
