package org.chainmark.exercises.open.diagnostics;

import static org.chainmark.exercises.open.diagnostics.InstrumentFaults.INFINITY;
import static org.chainmark.exercises.open.diagnostics.InstrumentFaults.NAN;
import static org.chainmark.suite.Expectations.expect;

import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.diagnostics.contract.Instruments;
import org.chainmark.exercises.open.diagnostics.contract.Place;
import org.chainmark.exercises.open.diagnostics.model.Batch;
import org.chainmark.exercises.open.diagnostics.model.DeepNet;
import org.chainmark.exercises.open.diagnostics.model.Gradient;
import org.chainmark.exercises.open.diagnostics.model.Recorded;
import org.chainmark.exercises.open.diagnostics.model.Recorded.Bad;
import org.chainmark.exercises.open.diagnostics.model.WatchedModel;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** How gradients flow, and where the first bad number is. */
@Suite(exercise = "diagnostics")
class FlowSuite {
    @Check(id = "T7.5-first", title = "`firstBadGradient`: the first to arrive, from the last layer back", points = 3)
    @Hint("hooks")
    void firstToArrive(Instruments instruments) {
        Inspections.expectArrival(
                instruments,
                Batch.with(
                        "firstBadGradient",
                        Gradient.of("w1", NAN),
                        Gradient.of("w2", 1, INFINITY),
                        Gradient.of("w3", 2)),
                "w2");
    }

    @Check(id = "T7.5-none", title = "`firstBadGradient`: nothing to name if all gradients are finite", points = 1)
    @Hint("hooks")
    void nothingBad(Instruments instruments) {
        Inspections.expectArrival(
                instruments, Batch.with("firstBadGradient", Gradient.of("w1", 1), Gradient.of("w2", 0)), "");
    }

    @Check(
            id = "T7.5-removed",
            title = "`firstBadGradient`: a hook on every parameter, and none left behind",
            points = 3)
    @Hint("removed")
    void leavesNoHook(Instruments instruments) {
        Inspections.expectNoHookLeft(
                instruments, Batch.with("firstBadGradient", Gradient.of("w1", 1), Gradient.of("w2", 2)));
        Inspections.expectNoHookLeft(
                instruments, Batch.with("firstBadGradient", Gradient.of("w1", NAN), Gradient.of("w2", NAN)));
    }

    @Check(id = "T7.1-norms", title = "`layerNorms`: [3, 4] has a norm of 5", points = 3)
    @Hint("norms")
    void norms(Instruments instruments) {
        double[] norms =
                norms(instruments, List.of(Gradient.of("w1", 3, 4), Gradient.of("w2", -2), Gradient.of("w3", 0)));
        expect("number of norms", norms.length).toBe(3);
        expect("norm of w1", norms[0]).toBe(5);
        expect("norm of w2", norms[1]).toBe(2);
        expect("norm of w3", norms[2]).toBe(0);
    }

    @Check(id = "T7.1-vanishing", title = "the gradients of a deep net of sigmoids vanish", points = 2)
    @Hint("flow")
    void vanishing(Submission submission, Instruments instruments) {
        expectFlow(submission, instruments, DeepNet.Kind.SIGMOID, "VANISHING");
    }

    @Check(id = "T7.2-exploding", title = "the gradients of a deep net with large weights explode", points = 2)
    @Hint("flow")
    void exploding(Submission submission, Instruments instruments) {
        expectFlow(submission, instruments, DeepNet.Kind.LARGE, "EXPLODING");
    }

    @Check(id = "T7.1-healthy", title = "a healthy net is told from both, and NaN from all of them", points = 1)
    @Hint("flow")
    void healthy(Submission submission, Instruments instruments) {
        expectFlow(submission, instruments, DeepNet.Kind.KEEPING, "HEALTHY");
        expect(
                        "flow of [0.00002, 0.00001, 0.00003]",
                        instruments.flow(new double[] {2e-5, 1e-5, 3e-5}).name())
                .toBe("HEALTHY");
        expect("flow of [1, NaN, 1]", instruments.flow(new double[] {1, NAN, 1}).name())
                .toBe("BROKEN");
    }

    @Check(id = "T7.3", title = "`firstBad`: the first step, and in it the first tensor", points = 3)
    @Hint("first")
    void firstBad(Instruments instruments) {
        expectPlace(instruments, Recorded.with(3), -1, "");
        expectPlace(instruments, Recorded.with(4, new Bad(1, "w1", INFINITY), new Bad(2, "input", NAN)), 1, "w1");
        expectPlace(instruments, Recorded.with(4, new Bad(2, "w1", NAN), new Bad(2, "hidden", NAN)), 2, "hidden");
    }

    private static void expectPlace(Instruments instruments, Recorded history, int step, String tensor) {
        Place place = instruments.firstBad(history);
        expect("step in " + history.call(), place.step()).toBe(step);
        expect("tensor in " + history.call(), place.tensor()).toBe(tensor);
    }

    private static void expectFlow(Submission submission, Instruments instruments, DeepNet.Kind kind, String wanted) {
        List<Gradient> gradients = DeepNet.gradients(new Random(submission.seed() + 61), kind);
        // The norms are the reference's, so that each instrument is looked at alone.
        double[] norms = new Simulated(Mistake.NONE).layerNorms(model(gradients));
        expect("flow", instruments.flow(norms).name()).toBe(wanted);
    }

    private static double[] norms(Instruments instruments, List<Gradient> gradients) {
        return instruments.layerNorms(model(gradients));
    }

    private static WatchedModel model(List<Gradient> gradients) {
        WatchedModel model = new WatchedModel(Batch.with("layerNorms", gradients.toArray(Gradient[]::new)));
        model.backward();
        return model;
    }
}
