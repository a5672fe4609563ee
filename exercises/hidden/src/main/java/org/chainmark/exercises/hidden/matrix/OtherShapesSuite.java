package org.chainmark.exercises.hidden.matrix;

import static org.chainmark.exercises.open.matrix.Matrices.expectParallel;
import static org.chainmark.exercises.open.matrix.Matrices.expectSame;
import static org.chainmark.suite.Expectations.expect;

import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.matrix.StudentNet;
import org.chainmark.exercises.open.matrix.contract.Nets;
import org.chainmark.exercises.open.matrix.net.Matrix;
import org.chainmark.exercises.open.matrix.net.Passes;
import org.chainmark.exercises.open.matrix.net.Task;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Nets of other shapes, and one whose numbers were computed by a framework. */
@Suite(exercise = "matrix")
class OtherShapesSuite {
    @Check(
            id = "T5.1-random-output",
            title = "the output layer of larger nets",
            points = 3,
            visibility = Visibility.HIDDEN)
    @Hint("dw2")
    void outputLayer(Submission submission, Nets nets) {
        Random random = new Random(submission.seed() + 51);
        for (Task task : List.of(Task.random(random, 4, 4, 4, 4), Task.random(random, 5, 5, 5, 5))) {
            Passes.Slopes wanted = new Passes(task).backward();
            Passes.Slopes slopes = new StudentNet(task, nets).backward();
            expectParallel("dW2", slopes.dW2(), wanted.dW2());
            expectSame("dB2", slopes.dB2(), wanted.dB2());
        }
    }

    @Check(
            id = "T5.1-random-hidden",
            title = "the hidden layer of nets of other shapes",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("hidden")
    void hiddenLayer(Submission submission, Nets nets) {
        for (Task task : tasks(submission, 52)) {
            Passes.Slopes wanted = new Passes(task).backward();
            Passes.Slopes slopes = new StudentNet(task, nets).backward();
            expectParallel("dW1", slopes.dW1(), wanted.dW1());
            expectParallel("dB1", slopes.dB1(), wanted.dB1());
        }
    }

    @Check(
            id = "T5.1-random-input",
            title = "the inputs of nets of other shapes",
            points = 1,
            visibility = Visibility.HIDDEN)
    @Hint("input")
    void inputs(Submission submission, Nets nets) {
        for (Task task : tasks(submission, 53)) {
            expectParallel(
                    "dX",
                    new StudentNet(task, nets).backward().dX(),
                    new Passes(task).backward().dX());
        }
    }

    /** The net of 4-3-2 whose numbers are published with the checks of the reference. */
    @Check(
            id = "T5.1-published",
            title = "prediction and loss of a net with known numbers",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("loss")
    void publishedNumbers(Nets nets) {
        Task task = new Task(
                Matrix.of(new double[] {-1.25, 0.5, -0.5, 1.25}, new double[] {0.25, -0.75, 1.0, 0.0}, new double[] {
                    -1.0, 0.75, -0.25, -1.25
                }),
                Matrix.column(-0.5, 0, 0.5),
                Matrix.of(new double[] {-1.5, 1.0, 0.0}, new double[] {-1.0, 1.5, 0.5}),
                Matrix.column(0.25, 0.5),
                Matrix.of(
                        new double[] {-1.5, 0.0, 1.5, -1.0, 0.5},
                        new double[] {2.0, -0.5, 1.0, -1.5, 0.0},
                        new double[] {1.5, -1.0, 0.5, 2.0, -0.5},
                        new double[] {1.0, -1.5, 0.0, 1.5, -1.0}),
                Matrix.of(new double[] {0, 1, 0, 1, 0}, new double[] {1, 0, 1, 0, 1}));
        expect("loss", new StudentNet(task, nets).loss()).toBe(4.21484375);
    }

    private static List<Task> tasks(Submission submission, int check) {
        Random random = new Random(submission.seed() + check);
        return List.of(
                Task.random(random, 2, 5, 3, 4), Task.random(random, 5, 4, 2, 7), Task.random(random, 3, 6, 4, 2));
    }
}
