package org.chainmark.exercises.hidden.training;

import org.chainmark.exercises.open.training.LoopChecks;
import org.chainmark.exercises.open.training.bench.BadBatch;
import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.contract.Loop;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** The same on larger models and batches, and with the bad batch elsewhere. */
@Suite(exercise = "training")
class OtherModelSuite {
    @Check(
            id = "S5.5-other",
            title = "Five steps on a larger model lead where they should, with clipping",
            points = 3,
            visibility = Visibility.HIDDEN)
    @Hint("step")
    void fiveStepsOnALargerModel(Loop loop, LossFunctions losses, Submission submission) {
        Plan plan = Plan.good(submission.seed() + 3, 4, 7).withLargestNorm(0.8);
        LoopChecks.goesWhereItShould(loop, losses, plan, 5);
    }

    @Check(
            id = "M3-other",
            title = "One step on two losses, on a larger model",
            points = 1,
            visibility = Visibility.HIDDEN)
    @Hint("two")
    void twoLossesOnALargerModel(Loop loop, LossFunctions losses, Submission submission) {
        LoopChecks.stepsOnBothLosses(loop, losses, Plan.good(submission.seed() + 4, 3, 5));
    }

    @Check(
            id = "M5-first",
            title = "A bad batch at the very beginning changes no parameter",
            points = 1,
            visibility = Visibility.HIDDEN)
    @Hint("guard")
    void theFirstBatchMayBeBad(Loop loop, Submission submission) {
        LoopChecks.leavesParametersAlone(loop, Plan.good(submission.seed() + 5, 3, 6), BadBatch.NAN_INPUT, 0);
    }
}
