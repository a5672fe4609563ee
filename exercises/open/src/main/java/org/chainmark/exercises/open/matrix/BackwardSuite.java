package org.chainmark.exercises.open.matrix;

import static org.chainmark.exercises.open.matrix.Matrices.expectParallel;
import static org.chainmark.suite.Expectations.expect;

import java.util.Arrays;
import java.util.Random;
import org.chainmark.exercises.open.matrix.contract.Nets;
import org.chainmark.exercises.open.matrix.net.Passes;
import org.chainmark.exercises.open.matrix.net.Task;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/**
 * The backward pass line by line. A factor that is the same in all gradients is one check's business; the others look at
 * what each gradient is made of.
 */
@Suite(exercise = "matrix")
class BackwardSuite {
    @Check(id = "T5.1-scale", title = "`backward`: sign and size of the output layer's gradients", points = 5)
    @Hint("scale")
    void scale(Submission submission, Nets nets) {
        Task task = square(submission, 41);
        Passes.Slopes slopes = slopes(task, nets);
        Passes.Slopes wanted = new Passes(task).backward();
        expect("the length of dW2", slopes.dW2().norm()).toBe(wanted.dW2().norm());
        double sum = Arrays.stream(slopes.dB2().flat()).sum();
        expect("the sign of the sum of dB2", Math.signum(sum))
                .toBe(Math.signum(Arrays.stream(wanted.dB2().flat()).sum()));
    }

    @Check(id = "T5.1-dw2", title = "`backward`: the gradient of w2", points = 5)
    @Hint("dw2")
    void outputWeights(Submission submission, Nets nets) {
        Task task = square(submission, 42);
        expectParallel(
                "dW2", slopes(task, nets).dW2(), new Passes(task).backward().dW2());
    }

    @Check(id = "T5.2-db2", title = "`backward`: the gradient of b2 is made of all samples", points = 3)
    @Hint("bias")
    void outputBias(Submission submission, Nets nets) {
        Task task = square(submission, 43);
        expectParallel(
                "dB2", slopes(task, nets).dB2(), new Passes(task).backward().dB2());
    }

    @Check(id = "T5.1-dw1-on", title = "`backward`: the gradient of w1, all hidden units on", points = 2)
    @Hint("hidden")
    void hiddenWeights(Submission submission, Nets nets) {
        Task task = allOn(submission, 44);
        expectParallel(
                "dW1", slopes(task, nets).dW1(), new Passes(task).backward().dW1());
    }

    @Check(id = "T5.1-db1-on", title = "`backward`: the gradient of b1, all hidden units on", points = 1)
    @Hint("bias")
    void hiddenBias(Submission submission, Nets nets) {
        Task task = allOn(submission, 45);
        expectParallel(
                "dB1", slopes(task, nets).dB1(), new Passes(task).backward().dB1());
    }

    @Check(id = "T5.1-dx-on", title = "`backward`: the gradient of x, all hidden units on", points = 2)
    @Hint("input")
    void inputs(Submission submission, Nets nets) {
        Task task = allOn(submission, 46);
        expectParallel(
                "dX", slopes(task, nets).dX(), new Passes(task).backward().dX());
    }

    @Check(id = "T5.1-dw1-off", title = "`backward`: the gradient of w1, some hidden units off", points = 2)
    @Hint("mask")
    void hiddenWeightsWithRelu(Submission submission, Nets nets) {
        Task task = someOff(submission, 47);
        expectParallel(
                "dW1", slopes(task, nets).dW1(), new Passes(task).backward().dW1());
    }

    @Check(id = "T5.1-db1-off", title = "`backward`: the gradient of b1, some hidden units off", points = 1)
    @Hint("mask")
    void hiddenBiasWithRelu(Submission submission, Nets nets) {
        Task task = someOff(submission, 48);
        expectParallel(
                "dB1", slopes(task, nets).dB1(), new Passes(task).backward().dB1());
    }

    @Check(id = "T5.1-dx-off", title = "`backward`: the gradient of x, some hidden units off", points = 2)
    @Hint("mask")
    void inputsWithRelu(Submission submission, Nets nets) {
        Task task = someOff(submission, 49);
        expectParallel(
                "dX", slopes(task, nets).dX(), new Passes(task).backward().dX());
    }

    private static Passes.Slopes slopes(Task task, Nets nets) {
        return new StudentNet(task, nets).backward();
    }

    /** Nothing is too long or too short here, so that a mistake in another line does not end the method. */
    private static Task square(Submission submission, int check) {
        return Task.random(new Random(submission.seed() + check), 3, 3, 3, 3);
    }

    private static Task someOff(Submission submission, int check) {
        return Task.random(new Random(submission.seed() + check), 4, 3, 2, 5);
    }

    private static Task allOn(Submission submission, int check) {
        return Task.allOn(new Random(submission.seed() + check), 4, 3, 2, 5);
    }
}
