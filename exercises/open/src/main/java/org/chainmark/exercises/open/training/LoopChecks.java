package org.chainmark.exercises.open.training;

import static org.chainmark.suite.Expectations.expect;
import static org.chainmark.suite.Expectations.require;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.exercises.open.training.bench.BadBatch;
import org.chainmark.exercises.open.training.bench.Bench;
import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.bench.LossKind;
import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.bench.Rows;
import org.chainmark.exercises.open.training.bench.Run;
import org.chainmark.exercises.open.training.bench.Trace;
import org.chainmark.exercises.open.training.contract.Loop;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.exercises.open.training.diagnosis.BadBatches;
import org.chainmark.exercises.open.training.diagnosis.Observations;
import org.chainmark.exercises.open.training.diagnosis.TwoLosses;
import org.chainmark.results.Fact;

/** What is expected of a training loop, on any model and any batches. */
public final class LoopChecks {
    /** Small enough for every model and loss here. */
    public static final double LEARNING_RATE = 0.05;

    /** Which of the batches is bad: the third one. */
    public static final int BAD = 2;

    private static final int STEPS = 6;

    private LoopChecks() {}

    /** The parameters are where they should be after so many steps. */
    public static void goesWhereItShould(Loop loop, LossFunctions losses, Plan plan, int steps) {
        Run run = Run.toTheEnd(loop, plan, LEARNING_RATE, steps);
        List<Rows> batches = run.trace().batches();
        require(
                batches.size() >= steps,
                Fact.of("training.batches")
                        .with("wanted", String.valueOf(steps))
                        .with("actual", String.valueOf(batches.size())));
        Observations seen = Observations.of(run.trace());
        List<Rows> used = batches.subList(0, steps);
        List<Observations> allowed = losses(losses)
                .map(loss -> Observations.right(plan, used, loss, LEARNING_RATE))
                .toList();
        if (allowed.stream().noneMatch(seen::hasSameParameters)) {
            sayWhere(allowed.get(0), run);
        }
    }

    /** The student's loss, and others that the loop may use in its place. */
    private static Stream<LossFunctions> losses(LossFunctions own) {
        LossFunctions first = LossKind.of(own).<LossFunctions>map(kind -> kind).orElse(own);
        return Stream.concat(Stream.of(first), LossKind.usual().stream());
    }

    private static void sayWhere(Observations wanted, Run run) {
        double[] last = wanted.parameters().get(wanted.parameters().size() - 1);
        double[] actual = run.bench().numbers();
        for (int i = 0; i < last.length; i++) {
            expect("parameter " + (i + 1), actual[i]).toBe(last[i], Math.max(1, Math.abs(last[i])));
        }
        require(false, Fact.of("training.way"));
    }

    /** No gradient holds anything but what belongs to the step. */
    public static void beginsEachStepWithFreshGradients(Loop loop, Plan plan) {
        Trace trace = Run.toTheEnd(loop, plan, LEARNING_RATE, STEPS).trace();
        for (Trace.Update update : trace.updates()) {
            double size = Math.max(1, Math.abs(update.fresh()));
            expect("gradient of parameter " + (update.parameter() + 1) + " at its update", update.gradient())
                    .toBe(update.fresh(), size);
        }
        if (trace.updates().isEmpty()) {
            long zeroed = trace.count(Kind.ZERO_GRAD);
            require(
                    zeroed >= (long) (STEPS - 1) * (plan.features() + 1),
                    Fact.of("training.zero").with("count", String.valueOf(zeroed)));
        }
    }

    /** A bad batch changes no parameter. */
    public static void leavesParametersAlone(Loop loop, Plan good, BadBatch bad, int position) {
        Run run = Run.of(loop, good.withBad(bad, position), LEARNING_RATE, STEPS);
        requireReached(run, position);
        int changed = BadBatches.changed(run, position);
        require(
                changed == 0,
                Fact.of("training.bad." + bad)
                        .with("changed", String.valueOf(changed))
                        .with("all", String.valueOf(good.features() + 1)));
    }

    private static void requireReached(Run run, int position) {
        if (run.trace().batches().size() <= position) {
            if (run.thrown() != null) {
                throw run.thrown();
            }
            require(
                    false,
                    Fact.of("training.batches")
                            .with("wanted", String.valueOf(STEPS))
                            .with("actual", String.valueOf(run.trace().batches().size())));
        }
    }

    /** Two runs get the same batches, and the batches of a run differ. */
    public static void isRepeatable(Loop loop, Plan plan) {
        List<Rows> first =
                Run.toTheEnd(loop, plan, LEARNING_RATE, STEPS).trace().batches();
        List<Rows> second =
                Run.toTheEnd(loop, plan, LEARNING_RATE, STEPS).trace().batches();
        require(
                first.size() > 1,
                Fact.of("training.batches").with("wanted", "6").with("actual", "" + first.size()));
        boolean same = first.size() == second.size();
        for (int i = 0; same && i < first.size(); i++) {
            same = first.get(i).isSame(second.get(i));
        }
        require(same, Fact.of("training.seed.differs"));
        require(
                first.stream().skip(1).noneMatch(batch -> batch.isSame(first.get(0))),
                Fact.of("training.seed.repeats"));
    }

    /** With the loop's own learning rate, the model gets closer to the target and stays finite. */
    public static void learns(Loop loop, Plan plan, int steps) {
        double rate = loop.learningRate();
        Run run = Run.toTheEnd(loop, plan, rate, steps);
        double before = new Bench(plan).distance();
        double after = run.bench().distance();
        require(
                Double.isFinite(after) && after < before,
                Fact.of("training.learns")
                        .with("rate", rate)
                        .with("before", before)
                        .with("after", after));
    }

    /** Nothing that a graph was computed from has changed when it goes backward. */
    public static void usesGraphsAtOnce(Loop loop, Plan plan) {
        Trace trace = Run.toTheEnd(loop, plan, LEARNING_RATE, STEPS).trace();
        require(trace.has(Kind.BACKWARD), Fact.of("training.backward.never"));
        require(!trace.has(Kind.CHANGED_GRAPH), Fact.of("training.graph.changed"));
        require(!trace.has(Kind.SET_INPUT), Fact.of("training.inputs.changed"));
    }

    /** Gradients are clipped after the last backward pass of a step and before its first update. */
    public static void clipsInTime(Loop loop, Plan plan) {
        Trace trace = Run.toTheEnd(loop, plan, LEARNING_RATE, STEPS).trace();
        require(trace.has(Kind.BACKWARD), Fact.of("training.backward.never"));
        if (trace.updates().isEmpty()) {
            // Whoever makes no step has nothing to limit.
            return;
        }
        require(trace.has(Kind.CLIP), Fact.of("training.clip.never"));
        List<Kind> order = new ArrayList<>();
        trace.events().stream()
                .map(event -> event.kind())
                .filter(kind -> kind == Kind.BACKWARD || kind == Kind.CLIP || kind == Kind.SET_DATA)
                .filter(kind -> order.isEmpty() || order.get(order.size() - 1) != kind)
                .forEach(order::add);
        for (int i = 1; i < order.size(); i++) {
            Kind before = order.get(i - 1);
            require(
                    (order.get(i) != Kind.CLIP || before == Kind.BACKWARD)
                            && (order.get(i) != Kind.SET_DATA || before != Kind.BACKWARD),
                    Fact.of("training.clip.order"));
        }
        require(order.get(0) != Kind.CLIP, Fact.of("training.clip.order"));
    }

    /** One step on two losses of the same outputs. */
    public static void stepsOnBothLosses(Loop loop, LossFunctions losses, Plan plan) {
        Bench bench = new Bench(plan);
        Rows batch = bench.draw(1);
        loop.stepOnTwoLosses(bench, batch, LEARNING_RATE);
        double[] actual = bench.numbers();
        List<double[]> allowed = losses(losses)
                .map(loss -> TwoLosses.right(plan, batch, loss, LEARNING_RATE))
                .toList();
        if (allowed.stream().noneMatch(wanted -> TwoLosses.areSame(wanted, actual))) {
            for (int i = 0; i < actual.length; i++) {
                expect("parameter " + (i + 1), actual[i]).toBe(allowed.get(0)[i], 1);
            }
        }
    }
}
