package org.chainmark.exercises.open.training.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.exercises.open.training.bench.Bench;
import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.bench.Rows;
import org.chainmark.exercises.open.training.bench.Trace;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.suite.Tolerance;

/**
 * The numbers of a run: the parameters before the first step and after each one, the gradients with which each parameter
 * was updated and what they should have been, and the losses that went backward. How a loop is written makes no difference to them.
 */
public final class Observations {
    /** Series for each parameter: its numbers, its gradients, and what those should be. */
    private static final int SERIES = 3;

    private final List<double[]> parameters;
    private final List<List<Double>> series = new ArrayList<>();
    private final Trace trace;

    private Observations(Trace trace) {
        this.trace = trace;
        this.parameters = trace.versions();
        int count = parameters.get(0).length;
        for (int i = 0; i < count; i++) {
            int index = i;
            series.add(parameters.stream().map(version -> version[index]).toList());
            series.add(trace.updates().stream()
                    .filter(update -> update.parameter() == index)
                    .map(Trace.Update::gradient)
                    .toList());
            series.add(trace.updates().stream()
                    .filter(update -> update.parameter() == index)
                    .map(Trace.Update::fresh)
                    .toList());
        }
        series.add(trace.all(Kind.BACKWARD).stream().map(event -> event.first()).toList());
    }

    /** What was seen of a run. */
    public static Observations of(Trace trace) {
        return new Observations(trace);
    }

    /** What would be seen of a right loop on the same batches. */
    public static Observations right(Plan plan, List<Rows> batches, LossFunctions losses, double learningRate) {
        return simulated(plan, batches, new SimulatedLoop(List.of(), losses, List.of(), learningRate));
    }

    static Observations simulated(Plan plan, List<Rows> batches, SimulatedLoop loop) {
        return new Observations(trace(plan, batches, loop));
    }

    /** All that a right loop would do on the same batches. */
    static Trace rightTrace(Plan plan, List<Rows> batches, LossFunctions losses, double learningRate) {
        return trace(plan, batches, new SimulatedLoop(List.of(), losses, List.of(), learningRate));
    }

    private static Trace trace(Plan plan, List<Rows> batches, SimulatedLoop loop) {
        Bench bench = new Bench(plan);
        loop.train(bench, bench, batches);
        return bench.finished();
    }

    /** The parameters before the first step, after it, and so on. */
    public List<double[]> parameters() {
        return parameters;
    }

    /** Whether the parameters went the same way. */
    public boolean hasSameParameters(Observations other) {
        int count = parameters.get(0).length;
        boolean same = parameters.size() == other.parameters.size();
        for (int i = 0; same && i < count; i++) {
            same = agreeing(series.get(SERIES * i), other.series.get(SERIES * i)) == parameters.size();
        }
        return same;
    }

    /** How many numbers there are. */
    int count() {
        return series.stream().mapToInt(List::size).sum();
    }

    /** How many numbers of this run are the same in another one. */
    int agreeing(Observations other) {
        int agreeing = 0;
        for (int i = 0; i < series.size(); i++) {
            agreeing += agreeing(series.get(i), other.series.get(i));
        }
        return agreeing;
    }

    /** Whether all numbers are the same, and equally many. */
    boolean isSame(Observations other) {
        return count() == other.count() && agreeing(other) == count();
    }

    /** In how many ways the loops look alike besides their numbers. */
    int likeness(Observations other) {
        return (int) Stream.of(Kind.ZERO_GRAD, Kind.SET_GRAD, Kind.SET_DATA, Kind.BACKWARD)
                .filter(kind -> trace.count(kind) == other.trace.count(kind))
                .count();
    }

    private static int agreeing(List<Double> one, List<Double> other) {
        int agreeing = 0;
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            agreeing += Tolerance.same(one.get(i), other.get(i), Math.max(1, Math.abs(one.get(i)))) ? 1 : 0;
        }
        return agreeing;
    }
}
