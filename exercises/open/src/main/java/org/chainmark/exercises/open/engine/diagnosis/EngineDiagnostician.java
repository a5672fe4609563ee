package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmark.exercises.open.engine.program.EngineMembers;
import org.chainmark.exercises.open.engine.program.ProgramAnswer;
import org.chainmark.exercises.open.engine.program.ProgramScript;
import org.chainmark.reference.Op;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.results.Diagnosis;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Submission;

/**
 * Names what is wrong with an engine.
 *
 * <p>It asks the engine to run small programs and random ones, and compares data and gradient of every node. If any is
 * wrong, it looks for the smallest set of faults with which the reference engine gives exactly these numbers, right and
 * wrong ones, on all of the programs. If there is none, it says so and shows the smallest program that goes wrong.
 */
public final class EngineDiagnostician implements Diagnostician {
    @Override
    public boolean looksAtWhatPassed() {
        return true;
    }

    @Override
    public List<Diagnosis> diagnose(Submission submission) {
        return EngineMembers.areEnough(submission) ? new Investigation(submission).diagnoses() : List.of();
    }

    /** One look at one engine. */
    private static final class Investigation {
        private final Submission submission;
        private final FaultyTape tape = new FaultyTape();
        private final Set<Op> available;
        private final Places places;

        Investigation(Submission submission) {
            this.submission = submission;
            this.available = EngineMembers.operations(submission);
            this.places = new Places(submission.source());
        }

        List<Diagnosis> diagnoses() {
            List<Probe> once = askInGroups(new ProbePrograms(available).once(submission.seed()));
            List<Diagnosis> diagnoses = new ArrayList<>();
            List<Crash> crashes = Crash.of(once, available);
            if (crashes.size() == available.size()) {
                // Nothing runs: one sentence says more than seventeen.
                return crashes.stream().limit(1).map(this::say).toList();
            }
            crashes.forEach(crash -> {
                diagnoses.add(say(crash));
                available.remove(crash.op());
            });
            List<Probe> running = once.stream()
                    .filter(probe -> available.containsAll(probe.operations()))
                    .toList();
            diagnoses.addAll(0, explain(running));
            return diagnoses;
        }

        private Diagnosis say(Crash crash) {
            return crash.diagnosis().at(places.of(crash.op()).orElse(null));
        }

        private List<Diagnosis> explain(List<Probe> once) {
            if (once.stream().noneMatch(Probe::hasNumbers)) {
                return List.of();
            }
            if (once.stream().anyMatch(Probe::isLost)) {
                return List.of(new Unexplained(once, submission).diagnosis());
            }
            ProbePrograms programs = new ProbePrograms(available);
            Repetition repetition = new Repetition(ask(programs.rebuilt()), ask(programs.repeated()));
            List<Hypothesis> explanations = new Explainer(once, available, new GraphReading(submission))
                    .explanations().stream()
                            .flatMap(hypothesis -> repetition.extend(hypothesis).stream())
                            .map(this::withNotANumber)
                            .toList();
            List<Probe> all = new ArrayList<>(once);
            all.addAll(repetition.rebuilt());
            if (explanations.isEmpty()) {
                return List.of(new Unexplained(all, submission).diagnosis());
            }
            all.addAll(repetition.onOneGraph());
            return new Explanation(withDepth(explanations), available, places).diagnoses(all);
        }

        private List<Hypothesis> withDepth(List<Hypothesis> explanations) {
            if (!DeepGraph.overflows(submission, available)) {
                return explanations;
            }
            Fault overflow = FaultCatalogue.byId("T_stack_overflow");
            return explanations.stream()
                    .map(hypothesis -> hypothesis.with(overflow))
                    .toList();
        }

        /** NaN through relu is not graded: it is named where it is plain, and else left alone. */
        private Hypothesis withNotANumber(Hypothesis hypothesis) {
            List<Probe> probes = ask(new ProbePrograms(available).notANumber());
            Hypothesis laundering = hypothesis.with(FaultCatalogue.byId("N_relu_cmp"));
            boolean plain = !laundering.faults().isContradictory()
                    && !hypothesis.reproducesAll(probes)
                    && laundering.reproducesAll(probes);
            return plain ? laundering : hypothesis;
        }

        /** Stops after a group in which the student JVM was lost: every loss costs a time limit, and none is explained. */
        private List<Probe> askInGroups(List<List<Scenario>> groups) {
            List<Probe> probes = new ArrayList<>();
            for (List<Scenario> scenarios : groups) {
                probes.addAll(ask(scenarios));
                if (probes.stream().anyMatch(Probe::isLost)) {
                    break;
                }
            }
            return probes;
        }

        private List<Probe> ask(List<Scenario> scenarios) {
            List<ProgramAnswer> answers = ProgramScript.run(submission, scenarios);
            List<Probe> probes = new ArrayList<>();
            for (int i = 0; i < scenarios.size(); i++) {
                Probe probe = Probe.of(scenarios.get(i), answers.get(i), tape);
                if (!probe.isMissing()) {
                    probes.add(probe);
                }
            }
            return probes;
        }
    }
}
