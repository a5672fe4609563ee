package org.chainmark.exercises.open.diagnostics;

import static org.chainmark.exercises.open.diagnostics.InstrumentFaults.INFINITY;
import static org.chainmark.exercises.open.diagnostics.InstrumentFaults.NAN;
import static org.chainmark.suite.Expectations.expect;

import org.chainmark.exercises.open.diagnostics.contract.Instruments;
import org.chainmark.exercises.open.diagnostics.model.Batch;
import org.chainmark.exercises.open.diagnostics.model.Gradient;
import org.chainmark.exercises.open.diagnostics.model.WatchedModel;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** One batch, looked at from its input to its gradients. */
@Suite(exercise = "diagnostics")
class InspectionSuite {
    private static Batch clean() {
        return Batch.with("inspectBatch", Gradient.of("w1", 1, -2), Gradient.of("w2", 0.5));
    }

    @Check(id = "T7.4-clean", title = "`inspectBatch`: an ordinary batch is clean", points = 2)
    @Hint("order")
    void cleanBatch(Instruments instruments) {
        Inspections.expectFinding(instruments, clean(), "CLEAN", "");
    }

    @Check(
            id = "T7.4-input",
            title = "`inspectBatch`: a NaN in the input is found, and nothing is computed",
            points = 3)
    @Hint("order")
    void badInput(Instruments instruments) {
        Batch batch = clean().withInput(NAN, 1).withOutput(NAN, NAN).withLoss(NAN);
        Inspections.expectStop(instruments, batch, "INPUT", "");
    }

    @Check(id = "T7.4-output", title = "`inspectBatch`: a NaN in the output is found before the loss", points = 2)
    @Hint("order")
    void badOutput(Instruments instruments) {
        Inspections.expectStop(instruments, clean().withOutput(NAN, 1).withLoss(NAN), "OUTPUT", "forward");
    }

    @Check(id = "T7.4-loss", title = "`inspectBatch`: a loss of NaN is found before the backward pass", points = 3)
    @Hint("order")
    void badLoss(Instruments instruments) {
        Inspections.expectStop(instruments, clean().withLoss(NAN), "LOSS", "loss");
    }

    @Check(id = "T7.4-gradient", title = "`inspectBatch`: the first parameter with a bad gradient is named", points = 2)
    @Hint("gradient")
    void badGradient(Instruments instruments) {
        Inspections.expectFinding(
                instruments,
                Batch.with("inspectBatch", Gradient.of("w1", 1), Gradient.of("w2", NAN), Gradient.of("w3", NAN)),
                "GRADIENT",
                "w2");
    }

    @Check(id = "T7.4-infinity", title = "`inspectBatch`: infinity is as bad as NaN, anywhere in an array", points = 2)
    @Hint("infinity")
    void infinity(Instruments instruments) {
        Inspections.expectFinding(instruments, clean().withInput(1, -INFINITY), "INPUT", "");
        Inspections.expectFinding(instruments, clean().withOutput(1, INFINITY), "OUTPUT", "");
        Inspections.expectFinding(instruments, clean().withLoss(INFINITY), "LOSS", "");
        Inspections.expectFinding(
                instruments, Batch.with("inspectBatch", Gradient.of("w1", 1, -INFINITY)), "GRADIENT", "w1");
    }

    @Check(id = "T7.4-fresh", title = "`inspectBatch`: gradients start from zero", points = 2)
    @Hint("fresh")
    void startsFromZero(Instruments instruments) {
        Inspections.expectFreshGradients(instruments, clean());
    }

    @Check(id = "M4", title = "`connection`: no gradient is not the same as a gradient of zero", points = 4)
    @Hint("connection")
    void tellsMissingFromZero(Instruments instruments) {
        expectConnection(instruments, Gradient.missing("w1"), "MISSING");
        expectConnection(instruments, Gradient.of("w1", 0, 0), "ZERO");
        expectConnection(instruments, Gradient.of("w1", 0, 2), "FLOWING");
        expectConnection(instruments, Gradient.of("w1", 2, -2), "FLOWING");
    }

    @Check(id = "T7.4-missing", title = "`inspectBatch`: a parameter without a gradient is not bad", points = 2)
    @Hint("connection")
    void missingIsNotBad(Instruments instruments) {
        Inspections.expectFinding(
                instruments, Batch.with("inspectBatch", Gradient.missing("w1"), Gradient.of("w2", 1)), "CLEAN", "");
    }

    private static void expectConnection(Instruments instruments, Gradient gradient, String wanted) {
        expect(
                        "connection of a gradient of " + (gradient.numbers() == null ? "nothing" : gradient.numbers()),
                        instruments.connection(WatchedModel.tensor(gradient)).name())
                .toBe(wanted);
    }
}
