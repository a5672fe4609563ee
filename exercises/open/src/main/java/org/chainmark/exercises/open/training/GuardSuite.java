package org.chainmark.exercises.open.training;

import org.chainmark.exercises.open.training.bench.BadBatch;
import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.contract.Loop;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** The loop looks before it steps. */
@Suite(exercise = "training")
class GuardSuite {
    @Check(
            id = "S5.2-input",
            title = "The range of the inputs is reported, or a bad one throws, before the step",
            points = 1)
    @Hint("report")
    void inputIsLookedAt(Loop loop, Submission submission) {
        Reports.areMade(Kind.REPORT_INPUT, loop, plan(submission));
    }

    @Check(
            id = "S5.2-output",
            title = "The range of the outputs is reported, or a bad one throws, before the step",
            points = 1)
    @Hint("report")
    void outputIsLookedAt(Loop loop, Submission submission) {
        Reports.areMade(Kind.REPORT_OUTPUT, loop, plan(submission));
    }

    @Check(id = "S5.2-loss", title = "The loss is reported, or a bad one throws, before the step", points = 1)
    @Hint("report")
    void lossIsLookedAt(Loop loop, Submission submission) {
        Reports.areMade(Kind.REPORT_LOSS, loop, plan(submission));
    }

    @Check(
            id = "S5.2-gradient",
            title = "The norm of the gradients is reported, or a bad one throws, before the step",
            points = 1)
    @Hint("report")
    void gradientIsLookedAt(Loop loop, Submission submission) {
        Reports.areMade(Kind.REPORT_NORM, loop, plan(submission));
    }

    @Check(id = "M5-nan", title = "A batch with NaN in it changes no parameter", points = 4)
    @Hint("guard")
    void nanChangesNothing(Loop loop, Submission submission) {
        LoopChecks.leavesParametersAlone(loop, plan(submission), BadBatch.NAN_INPUT, LoopChecks.BAD);
    }

    @Check(id = "Q2-outlier", title = "A batch with an infinite outlier changes no parameter", points = 2)
    @Hint("guard")
    void outlierChangesNothing(Loop loop, Submission submission) {
        LoopChecks.leavesParametersAlone(loop, plan(submission), BadBatch.INFINITE_INPUT, LoopChecks.BAD);
    }

    @Check(
            id = "M5-gradient",
            title = "Gradients that are NaN change no parameter, even if the loss is fine",
            points = 2)
    @Hint("guard")
    void nanGradientChangesNothing(Loop loop, Submission submission) {
        LoopChecks.leavesParametersAlone(loop, plan(submission), BadBatch.NAN_GRADIENT, LoopChecks.BAD);
    }

    private static Plan plan(Submission submission) {
        return Plan.good(submission.seed() + 1, 2, 4);
    }
}
