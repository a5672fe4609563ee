package org.chainmark.exercises.open.training;

import static org.chainmark.suite.Expectations.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmark.exercises.open.training.bench.BadBatch;
import org.chainmark.exercises.open.training.bench.Event;
import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.bench.Rows;
import org.chainmark.exercises.open.training.bench.Run;
import org.chainmark.exercises.open.training.bench.Trace;
import org.chainmark.exercises.open.training.contract.Loop;
import org.chainmark.exercises.open.training.diagnosis.BadBatches;
import org.chainmark.results.Fact;
import org.chainmark.suite.Tolerance;

/** Whether a loop looks at a quantity before each step: it reports it, or throws where it is bad. */
final class Reports {
    private static final int STEPS = 5;

    private Reports() {}

    static void areMade(Kind kind, Loop loop, Plan plan) {
        Trace trace = Run.toTheEnd(loop, plan, LoopChecks.LEARNING_RATE, STEPS).trace();
        require(
                isReported(kind, trace) || throwsInTime(kind, loop, plan),
                Fact.of("training.report." + kind).with("count", String.valueOf(trace.count(kind))));
    }

    private static boolean isReported(Kind kind, Trace trace) {
        List<Event> events = trace.events();
        if (trace.updates().isEmpty()) {
            return isReported(kind, trace, events.size());
        }
        return firstOfEachBatch(trace).allMatch(update -> isReported(kind, trace, update.position()));
    }

    /** Whatever is computed in the middle of a step is not asked about. */
    private static Stream<Trace.Update> firstOfEachBatch(Trace trace) {
        Set<Integer> seen = new HashSet<>();
        return trace.updates().stream()
                .filter(update -> seen.add(batch(trace.events().subList(0, update.position()))));
    }

    /** Whether what was true of the step at a position in the trace was reported before that position. */
    private static boolean isReported(Kind kind, Trace trace, int position) {
        List<Event> before = trace.events().subList(0, position);
        return before.stream().filter(event -> event.kind() == kind).anyMatch(event -> isTrue(event, before, trace));
    }

    private static boolean isTrue(Event report, List<Event> before, Trace trace) {
        return switch (report.kind()) {
            case REPORT_INPUT -> isRange(report, range(batch(before), trace));
            case REPORT_OUTPUT -> isRange(report, outputs(before));
            case REPORT_LOSS -> isLoss(report.first(), before);
            default -> isNorm(report, before);
        };
    }

    private static double[] range(int batch, Trace trace) {
        return batch < 0
                ? new double[] {Double.NaN, 0}
                : trace.batches().get(batch).range();
    }

    private static int batch(List<Event> before) {
        return before.stream()
                .filter(event -> event.kind() == Kind.FORWARD)
                .reduce((one, other) -> other)
                .map(Event::index)
                .orElse(-1);
    }

    private static double[] outputs(List<Event> before) {
        int batch = batch(before);
        int begin = lastStep(before);
        double[] outputs = before.subList(begin, before.size()).stream()
                .filter(event -> event.kind() == Kind.FORWARD && event.index() == batch)
                .mapToDouble(Event::first)
                .toArray();
        return Rows.rangeOf(outputs);
    }

    /** Where the events of the current step begin: behind the last update that came before an output. */
    private static int lastStep(List<Event> before) {
        boolean computed = false;
        for (int i = before.size() - 1; i >= 0; i--) {
            computed |= before.get(i).kind() == Kind.FORWARD;
            if (computed && before.get(i).kind() == Kind.SET_DATA) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isRange(Event report, double[] range) {
        return Tolerance.same(range[0], report.first()) && Tolerance.same(range[1], report.second());
    }

    private static boolean isLoss(double reported, List<Event> before) {
        double sum = 0;
        double last = Double.NaN;
        for (Event event : before.subList(lastStep(before), before.size())) {
            if (event.kind() == Kind.BACKWARD) {
                last = event.first();
                sum += last;
            }
        }
        return Tolerance.same(last, reported) || Tolerance.same(sum, reported);
    }

    private static boolean isNorm(Event report, List<Event> before) {
        return before.indexOf(report) >= lastStep(before)
                && (Tolerance.same(report.second(), report.first())
                        || before.stream()
                                .anyMatch(event ->
                                        event.kind() == Kind.CLIP && Tolerance.same(event.first(), report.first())));
    }

    private static boolean throwsInTime(Kind kind, Loop loop, Plan plan) {
        BadBatch bad = kind == Kind.REPORT_NORM ? BadBatch.NAN_GRADIENT : BadBatch.NAN_INPUT;
        Run run = Run.of(loop, plan.withBad(bad, LoopChecks.BAD), LoopChecks.LEARNING_RATE, STEPS);
        return run.thrown() != null
                && run.trace().batches().size() == LoopChecks.BAD + 1
                && BadBatches.changed(run, LoopChecks.BAD) == 0;
    }
}
