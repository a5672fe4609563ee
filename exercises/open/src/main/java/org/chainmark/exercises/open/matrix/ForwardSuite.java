package org.chainmark.exercises.open.matrix;

import static org.chainmark.exercises.open.matrix.Matrices.expectSame;
import static org.chainmark.exercises.open.matrix.Matrices.expectShape;
import static org.chainmark.suite.Expectations.expect;

import java.util.Random;
import org.chainmark.exercises.open.matrix.contract.Nets;
import org.chainmark.exercises.open.matrix.net.Matrix;
import org.chainmark.exercises.open.matrix.net.Passes;
import org.chainmark.exercises.open.matrix.net.Task;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** The forward pass, the shapes, a step, and the course's own example. */
@Suite(exercise = "matrix")
class ForwardSuite {
    @Check(id = "T5.1-forward", title = "`forward`: the predictions of a 4-3-2 net for a batch of 5", points = 5)
    @Hint("forward")
    void forward(Submission submission, Nets nets) {
        Task task = Task.random(new Random(submission.seed() + 31), 4, 3, 2, 5);
        expectSame("prediction", new StudentNet(task, nets).forward(), new Passes(task).forward());
    }

    @Check(id = "T5.1-loss", title = "loss: half the mean over the batch of the summed squares", points = 5)
    @Hint("loss")
    void loss(Submission submission, Nets nets) {
        Task task = Task.random(new Random(submission.seed() + 32), 4, 3, 2, 5);
        expect("loss", new StudentNet(task, nets).loss()).toBe(new Passes(task).loss());
    }

    @Check(id = "T5.2-shapes", title = "every gradient has the shape of what it belongs to", points = 2)
    @Hint("shapes")
    void shapes(Submission submission, Nets nets) {
        Task task = Task.random(new Random(submission.seed() + 33), 4, 3, 2, 5);
        Passes.Slopes slopes = new StudentNet(task, nets).backward();
        expectShape("dW1", slopes.dW1(), task.w1());
        expectShape("dB1", slopes.dB1(), task.b1());
        expectShape("dW2", slopes.dW2(), task.w2());
        expectShape("dB2", slopes.dB2(), task.b2());
        expectShape("dX", slopes.dX(), task.x());
    }

    @Check(
            id = "T5.3",
            title = "the course's listing: one sample, two inputs, three hidden units, one output",
            points = 2)
    @Hint("course")
    void listingOfTheCourse(Nets nets) {
        Task task = Task.ofTheCourse();
        StudentNet net = new StudentNet(task, nets);
        expectSame("prediction", net.forward(), Matrix.column(1.59375));
        expect("loss", net.loss()).toBe(0.17626953125);
        Passes.Slopes slopes = net.backward();
        expectSame("dW2", slopes.dW2(), Matrix.of(new double[] {0.1484375, 0.96484375, 0.0}));
        expectSame("dB2", slopes.dB2(), Matrix.column(0.59375));
        expectSame(
                "dW1",
                slopes.dW1(),
                Matrix.of(new double[] {1.3359375, 1.78125}, new double[] {0.66796875, 0.890625}, new double[] {0, 0}));
        expectSame("dB1", slopes.dB1(), Matrix.column(0.890625, 0.4453125, 0.0));
        expectSame("dX", slopes.dX(), Matrix.column(0.779296875, -0.111328125));
    }

    @Check(id = "T5.1-step", title = "step: every weight and bias moves against its own gradient", points = 4)
    @Hint("step")
    void step(Submission submission, Nets nets) {
        Task task = Task.random(new Random(submission.seed() + 34), 3, 3, 3, 3);
        double rate = 0.25;
        // Held against the student's own gradients, so that a wrong one is not paid for twice.
        Passes.Slopes slopes = new StudentNet(task, nets).backward();
        Task after = new StudentNet(task, nets).step(rate);
        expectSame("w2", after.w2(), task.w2().with(slopes.dW2(), (w, g) -> w - rate * g));
        expectSame("b2", after.b2(), task.b2().with(slopes.dB2(), (w, g) -> w - rate * g));
        expectSame("w1", after.w1(), task.w1().with(slopes.dW1(), (w, g) -> w - rate * g));
        expectSame("b1", after.b1(), task.b1().with(slopes.dB1(), (w, g) -> w - rate * g));
    }
}
