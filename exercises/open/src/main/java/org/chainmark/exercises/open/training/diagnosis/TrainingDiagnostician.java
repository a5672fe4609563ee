package org.chainmark.exercises.open.training.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmark.exercises.open.training.bench.BadBatch;
import org.chainmark.exercises.open.training.bench.Bench;
import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.bench.LossKind;
import org.chainmark.exercises.open.training.bench.LossProbe;
import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.bench.Rows;
import org.chainmark.exercises.open.training.bench.Run;
import org.chainmark.exercises.open.training.bench.Trace;
import org.chainmark.exercises.open.training.contract.Loop;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Submission;

/**
 * Names what is wrong with a training loop. It runs the loop on a small model, and beside it loops of its own with known
 * mistakes on the same batches; the mistakes with which all numbers are the same are the explanation.
 */
public final class TrainingDiagnostician implements Diagnostician {
    static final double LEARNING_RATE = 0.05;

    private static final int STEPS = 6;
    private static final int BAD = 2;

    @Override
    public List<Diagnosis> diagnose(Submission submission) {
        return new Investigation(submission).diagnoses();
    }

    /** One look at one loop. */
    private static final class Investigation {
        private final Loop loop;
        private final LossFunctions own;
        private final Optional<LossKind> kind;
        private final LossFunctions losses;
        private final Plan plan;
        private final List<Diagnosis> diagnoses = new ArrayList<>();

        Investigation(Submission submission) {
            loop = submission.contract(Loop.class);
            own = submission.contract(LossFunctions.class);
            kind = LossKind.of(own);
            losses = kind.<LossFunctions>map(known -> known).orElse(own);
            plan = Plan.good(submission.seed(), 2, 4);
        }

        List<Diagnosis> diagnoses() {
            lookAtTheLoss();
            Run run = Run.of(loop, plan, LEARNING_RATE, STEPS);
            if (run.thrown() != null || run.trace().batches().isEmpty()) {
                return diagnoses;
            }
            if (!names(LoopFault.L26)) {
                lookAtTheSteps(run);
            }
            lookAtTheBatches(run);
            lookAtClipping();
            lookAtTwoLosses();
            if (!names(LoopFault.L6, LoopFault.L13, LoopFault.L18, LoopFault.L22)) {
                lookAtBadBatches();
            }
            return diagnoses;
        }

        private void lookAtTheLoss() {
            LossProbe probe = LossProbe.of(own, new double[] {0.5, 1.25, 3}, new double[] {0.75, 0.5, -4});
            int numbers = 1 + probe.slopes().size();
            if (kind.isEmpty()) {
                if (probe.slopes().stream().allMatch(slope -> slope == 0)) {
                    name(LoopFault.L20, numbers, Stream.of());
                }
            } else if (kind.get().shape() == LossKind.Shape.LOG) {
                name(LoopFault.L26, numbers, Stream.of());
            } else if (kind.get().reduction() != LossKind.Reduction.MEAN) {
                boolean sum = kind.get().reduction() == LossKind.Reduction.SUM;
                name(sum ? LoopFault.L21 : LoopFault.L22, numbers, Stream.of());
            }
        }

        private void lookAtTheSteps(Run run) {
            Search search = new Search(run, own, LEARNING_RATE);
            int count = search.seen().count();
            if (Stream.concat(Stream.of(losses), LossKind.usual().stream()).anyMatch(search::isRight)) {
                if (run.trace().has(Kind.SET_INPUT)) {
                    name(LoopFault.L28, count, Timeline.of(run.trace()));
                }
                return;
            }
            List<Slip> slips = search.explain(losses);
            if (slips.isEmpty() && isOtherLoss()) {
                slips = search.explain(LossKind.MEAN_SQUARE);
            }
            List<LoopFault> faults = slips.stream().map(Slip::fault).distinct().toList();
            for (LoopFault fault : faults) {
                Stream<Fact> others = faults.stream()
                        .filter(other -> other != fault)
                        .map(other -> Fact.of("diagnosis.together").with("others", other.name()));
                name(fault, count, Stream.concat(others, Timeline.of(run.trace())));
            }
            if (slips.isEmpty() && diagnoses.isEmpty()) {
                List<Fact> facts = new ArrayList<>(List.of(Fact.of("diagnosis.unexplained")));
                Timeline.of(run.trace()).forEach(facts::add);
                diagnoses.add(new Diagnosis(List.of(), search.right(losses), count, facts, null));
            }
        }

        private boolean isOtherLoss() {
            return kind.isEmpty() || !kind.get().equals(LossKind.MEAN_SQUARE);
        }

        private void lookAtTheBatches(Run run) {
            Trace again = Run.of(loop, plan, LEARNING_RATE, STEPS).trace();
            List<Rows> first = run.trace().batches();
            List<Rows> second = again.batches();
            boolean repeats = first.stream().skip(1).anyMatch(batch -> batch.isSame(first.get(0)));
            boolean differs = first.size() != second.size();
            for (int i = 0; !differs && i < first.size(); i++) {
                differs = !first.get(i).isSame(second.get(i));
            }
            if (repeats || differs) {
                Fact how = Fact.of(repeats ? "training.seed.repeats" : "training.seed.differs");
                name(LoopFault.L27, first.size(), Stream.of(how));
            }
        }

        private void lookAtClipping() {
            Plan tight = plan.withLargestNorm(0.5);
            Trace trace = Run.of(loop, tight, LEARNING_RATE, STEPS).trace();
            if (trace.updates().isEmpty()) {
                return;
            }
            int late = 0;
            for (Trace.Update update : trace.updates()) {
                late += isClipped(trace, update.position()) ? 0 : 1;
            }
            if (late == trace.updates().size()) {
                name(LoopFault.C12, late, Timeline.of(trace));
            }
        }

        /** Whether gradients were clipped after the last backward pass before a position. */
        private static boolean isClipped(Trace trace, int position) {
            for (int i = position - 1; i >= 0; i--) {
                Kind before = trace.events().get(i).kind();
                if (before == Kind.CLIP || before == Kind.BACKWARD) {
                    return before == Kind.CLIP;
                }
            }
            return false;
        }

        private void lookAtTwoLosses() {
            Bench bench = new Bench(plan);
            Rows batch = bench.draw(1);
            loop.stepOnTwoLosses(bench, batch, LEARNING_RATE);
            double[] actual = bench.numbers();
            boolean twice = Stream.of(true, false)
                    .anyMatch(sizeFirst -> TwoLosses.areSame(
                            TwoLosses.backwardTwice(plan, batch, losses, LEARNING_RATE, sizeFirst), actual));
            if (twice) {
                name(LoopFault.M3, actual.length, Timeline.of(bench.trace()));
            }
        }

        private void lookAtBadBatches() {
            int changed = 0;
            int all = 0;
            for (BadBatch bad : BadBatch.values()) {
                Run run = Run.of(loop, plan.withBad(bad, BAD), LEARNING_RATE, STEPS);
                changed += BadBatches.changed(run, BAD);
                all += plan.features() + 1;
            }
            if (changed > 0) {
                Fact how = Fact.of("training.bad.changed")
                        .with("changed", String.valueOf(changed))
                        .with("all", String.valueOf(all));
                name(LoopFault.L25, changed, Stream.of(how));
            }
        }

        /** Whether one of these has been named. */
        private boolean names(LoopFault... faults) {
            return Stream.of(faults)
                    .anyMatch(fault -> diagnoses.stream()
                            .anyMatch(diagnosis -> diagnosis.faults().contains(fault.name())));
        }

        private void name(LoopFault fault, int observations, Stream<Fact> more) {
            List<Fact> facts = new ArrayList<>(List.of(Fact.of("fault." + fault.name())));
            more.forEach(facts::add);
            diagnoses.add(new Diagnosis(List.of(fault.name()), observations, observations, facts, null));
        }
    }
}
