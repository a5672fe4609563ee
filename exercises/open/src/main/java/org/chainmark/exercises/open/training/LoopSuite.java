package org.chainmark.exercises.open.training;

import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.contract.Loop;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Each step does its parts in the right order, with the right numbers. */
@Suite(exercise = "training")
class LoopSuite {
    @Check(id = "S5.1", title = "Two runs see the same batches, and the batches of a run differ", points = 3)
    @Hint("seed")
    void runsAreRepeatable(Loop loop, Submission submission) {
        LoopChecks.isRepeatable(loop, plan(submission));
    }

    @Check(id = "S5.4", title = "Each step begins with fresh gradients: zeroed once, before backward (M2)", points = 4)
    @Hint("zero")
    void gradientsAreFresh(Loop loop, Submission submission) {
        LoopChecks.beginsEachStepWithFreshGradients(loop, plan(submission));
    }

    @Check(id = "S5.5-step1", title = "After the first step the parameters are where they should be", points = 2)
    @Hint("step")
    void firstStep(Loop loop, LossFunctions losses, Submission submission) {
        LoopChecks.goesWhereItShould(loop, losses, plan(submission), 1);
    }

    @Check(id = "S5.5-step2", title = "After the second step the parameters are where they should be", points = 2)
    @Hint("step")
    void secondStep(Loop loop, LossFunctions losses, Submission submission) {
        LoopChecks.goesWhereItShould(loop, losses, plan(submission), 2);
    }

    @Check(
            id = "S5.5-learns",
            title = "With your learning rate, 80 steps bring the model closer to the target",
            points = 3)
    @Hint("rate")
    void learns(Loop loop, Submission submission) {
        LoopChecks.learns(loop, plan(submission), 80);
    }

    @Check(
            id = "M1-saved",
            title = "No number of a graph is changed between forward and backward, and inputs never",
            points = 2)
    @Hint("saved")
    void graphsAreUsedAtOnce(Loop loop, Submission submission) {
        LoopChecks.usesGraphsAtOnce(loop, plan(submission));
    }

    @Check(id = "M3-two", title = "One step on two losses of the same outputs counts each of them once", points = 3)
    @Hint("two")
    void twoLosses(Loop loop, LossFunctions losses, Submission submission) {
        LoopChecks.stepsOnBothLosses(loop, losses, plan(submission));
    }

    @Check(id = "S6.2-order", title = "Gradients are clipped between backward and the step", points = 2)
    @Hint("clip")
    void clipsInTime(Loop loop, Submission submission) {
        LoopChecks.clipsInTime(loop, plan(submission).withLargestNorm(0.5));
    }

    private static Plan plan(Submission submission) {
        return Plan.good(submission.seed(), 2, 4);
    }
}
