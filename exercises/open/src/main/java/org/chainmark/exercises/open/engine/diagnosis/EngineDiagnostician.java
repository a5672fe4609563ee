package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainmark.exercises.open.engine.program.EngineMembers;
import org.chainmark.exercises.open.engine.program.ProgramAnswer;
import org.chainmark.exercises.open.engine.program.ProgramAnswer.NoNumbers;
import org.chainmark.exercises.open.engine.program.ProgramScript;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Tape;
import org.chainmark.results.Diagnosis;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Submission;

/**
 * Names the operations of an engine that assign gradients instead of adding to them.
 *
 * <p>It asks the engine to run small programs and random ones, and compares data and gradient of every node. If any is
 * wrong, it looks for the smallest set of faults with which the reference engine gives exactly these numbers, right and
 * wrong ones, on all of the programs. If there is none, it says so and shows the smallest program that goes wrong.
 */
public final class EngineDiagnostician implements Diagnostician {
    @Override
    public List<Diagnosis> diagnose(Submission submission) {
        if (!EngineMembers.areEnough(submission)) {
            return List.of();
        }
        Set<Op> available = EngineMembers.operations(submission);
        List<Probe> probes = probe(submission, ProbePrograms.of(available, submission.seed()));
        boolean nothingToSee = probes.stream().noneMatch(Probe::hasNumbers);
        if (nothingToSee || probes.stream().allMatch(Probe::isRight)) {
            return List.of();
        }
        return List.of(explain(probes, available)
                .map(explanation -> explanation.diagnosis(probes))
                .orElseGet(() -> new Unexplained(probes, submission).diagnosis()));
    }

    /** Stops after a group in which the student JVM was lost: every loss costs a time limit, and none is explained. */
    private static List<Probe> probe(Submission submission, List<List<Program>> groups) {
        Tape tape = new Tape();
        List<Probe> probes = new ArrayList<>();
        for (List<Program> programs : groups) {
            List<ProgramAnswer> answers = ProgramScript.run(submission, programs);
            for (int i = 0; i < programs.size(); i++) {
                if (!(answers.get(i) instanceof NoNumbers none && none.cause() instanceof Answer.Missing)) {
                    probes.add(Probe.of(programs.get(i), answers.get(i), tape));
                }
            }
            if (probes.stream().anyMatch(Probe::isLost)) {
                break;
            }
        }
        return probes;
    }

    private static Optional<Explanation> explain(List<Probe> probes, Set<Op> available) {
        if (!probes.stream().allMatch(Probe::hasNumbers)) {
            // No overwritten gradient makes an engine throw or die.
            return Optional.empty();
        }
        HypothesisSearch search = new HypothesisSearch(probes, available);
        List<Hypothesis> smallest = search.smallest();
        if (smallest.isEmpty()) {
            return Optional.empty();
        }
        if (smallest.get(0).faults().list().size() > 1) {
            Optional<Hypothesis> everywhere = search.everywhere();
            if (everywhere.isPresent()) {
                return Optional.of(new Explanation(List.of(everywhere.get()), available));
            }
        }
        return Optional.of(new Explanation(smallest, available));
    }
}
