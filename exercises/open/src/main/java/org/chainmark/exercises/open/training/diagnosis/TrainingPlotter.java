package org.chainmark.exercises.open.training.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.bench.Run;
import org.chainmark.exercises.open.training.bench.Trace;
import org.chainmark.exercises.open.training.contract.Loop;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Point;
import org.chainmark.results.Chart.Scale;
import org.chainmark.results.Chart.Series;
import org.chainmark.results.Fact;
import org.chainmark.suite.Plotter;
import org.chainmark.suite.Submission;

/** Draws loss and gradient norm, step by step, beside those of a right loop with the same batches, loss and learning rate. */
public final class TrainingPlotter implements Plotter {
    /** As many as the check on learning has, on the same plan. */
    private static final int STEPS = 40;

    @Override
    public List<Chart> charts(Submission submission) {
        Plan plan = Plan.good(submission.seed(), 2, 4);
        Loop loop = submission.contract(Loop.class);
        double rate = loop.learningRate();
        Trace trace = Run.of(loop, plan, rate, STEPS).trace();
        if (trace.batches().isEmpty()) {
            return List.of();
        }
        StepCurves own = StepCurves.of(trace);
        StepCurves right = StepCurves.of(
                Observations.rightTrace(plan, trace.batches(), submission.contract(LossFunctions.class), rate));
        return List.of(
                chart("training.loss.chart", rate, own.losses(), right.losses()),
                chart("training.norm.chart", rate, own.norms(), right.norms()));
    }

    private static Chart chart(String key, double rate, Map<Integer, Double> own, Map<Integer, Double> right) {
        return new Chart(
                Fact.of(key).with("rate", rate),
                Scale.LINEAR,
                Scale.LOG,
                List.of(series("own", own), series("right", right)));
    }

    private static Series series(String key, Map<Integer, Double> numbers) {
        return new Series(
                key,
                new TreeMap<>(numbers)
                        .entrySet().stream()
                                .limit(Chart.MOST_POINTS)
                                .map(each -> Point.of(each.getKey(), each.getValue()))
                                .toList());
    }
}
