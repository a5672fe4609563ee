package org.chainmark.exercises.open.clipping;

import static org.chainmark.suite.Expectations.expect;
import static org.chainmark.suite.Expectations.expectThrows;
import static org.chainmark.suite.Expectations.require;

import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.clipping.contract.Clipping;
import org.chainmark.exercises.open.clipping.contract.Norms;
import org.chainmark.exercises.open.clipping.contract.Parameter;
import org.chainmark.exercises.open.clipping.contract.Parameters;
import org.chainmark.results.Fact;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Clipping by the norm of all gradients together. */
@Suite(exercise = "clipping")
class ByNormSuite {
    @Check(id = "S6.2-direction", title = "by norm: the direction of all gradients together stays", points = 3)
    @Hint("direction")
    void keepsTheDirection(Submission submission, Clipping clipping, Parameters parameters) {
        Gradients before = Gradients.random(new Random(submission.seed() + 1), 4, 3, 1, 2);
        List<Parameter> clipped = before.parameters(parameters);
        clipping.byNorm(clipped, 1.25);
        double cosine = Clips.cosine(before, Gradients.read(clipped));
        require(
                cosine > 1 - 1e-9,
                Fact.of("clipping.turned").with("before", before.toString()).with("cosine", cosine));
    }

    @Check(id = "S6.2-limit", title = "by norm: the norm is at most the limit", points = 2)
    @Hint("norm")
    void keepsTheLimit(Submission submission, Clipping clipping, Parameters parameters) {
        Gradients before = Gradients.random(new Random(submission.seed() + 2), 4, 2, 3, 1);
        List<Parameter> clipped = before.parameters(parameters);
        clipping.byNorm(clipped, 1.75);
        double norm = Gradients.read(clipped).norm();
        require(
                norm <= 1.75 * (1 + 1e-9),
                Fact.of("clipping.above").with("norm", norm).with("limit", 1.75));
    }

    @Check(id = "S6.2-exact", title = "by norm: [3, 4] with a limit of 2 becomes [1.2, 1.6]", points = 3)
    @Hint("norm")
    void becomesTheLimit(Clipping clipping, Parameters parameters) {
        Parameter parameter = parameters.of(new double[] {1, 1}, new double[] {3, 4});
        clipping.byNorm(List.of(parameter), 2);
        Clips.expectAbout("grad[0]", parameter.grad()[0], 1.2);
        Clips.expectAbout("grad[1]", parameter.grad()[1], 1.6);
    }

    @Check(id = "S6.2-below", title = "by norm: below the limit nothing changes", points = 5)
    @Hint("below")
    void leavesSmallGradients(Clipping clipping, Parameters parameters) {
        Parameter first = parameters.of(new double[] {1, 1}, new double[] {0.3, -0.4});
        Parameter second = parameters.of(new double[] {1}, new double[] {0.25});
        clipping.byNorm(List.of(first, second), 1.5);
        expect("parameter 1, grad[0]", first.grad()[0]).toBe(0.3);
        expect("parameter 1, grad[1]", first.grad()[1]).toBe(-0.4);
        expect("parameter 2, grad[0]", second.grad()[0]).toBe(0.25);
    }

    @Check(id = "S6.2-zero", title = "by norm: gradients that are all zero stay zero", points = 2)
    @Hint("below")
    void leavesZeros(Clipping clipping, Parameters parameters) {
        Parameter parameter = parameters.of(new double[] {1, 1}, new double[] {0, 0});
        clipping.byNorm(List.of(parameter), 2);
        expect("grad[0]", parameter.grad()[0]).toBe(0);
        expect("grad[1]", parameter.grad()[1]).toBe(0);
    }

    @Check(id = "S6.2-nan", title = "by norm: NaN and infinity are refused, and nothing is changed", points = 3)
    @Hint("nan")
    void refusesNan(Clipping clipping, Parameters parameters) {
        Parameter first = parameters.of(new double[] {1, 1}, new double[] {3, 4});
        Parameter second = parameters.of(new double[] {1}, new double[] {Double.NaN});
        expectThrows(
                "byNorm([3, 4] [NaN], 2)",
                "java.lang.ArithmeticException",
                () -> clipping.byNorm(List.of(first, second), 2));
        expect("parameter 1, grad[0]", first.grad()[0]).toBe(3);
        expect("parameter 1, grad[1]", first.grad()[1]).toBe(4);
        Parameter infinite = parameters.of(new double[] {1}, new double[] {Double.NEGATIVE_INFINITY});
        expectThrows(
                "byNorm([3, 4] [-Infinity], 2)",
                "java.lang.ArithmeticException",
                () -> clipping.byNorm(List.of(first, infinite), 2));
        expect("parameter 1, grad[0]", first.grad()[0]).toBe(3);
    }

    @Check(id = "S6.2-data", title = "by norm: the numbers of the parameters stay as they are", points = 1)
    @Hint("data")
    void leavesTheData(Clipping clipping, Parameters parameters) {
        Parameter parameter = parameters.of(new double[] {5, -6}, new double[] {3, -4});
        clipping.byNorm(List.of(parameter), 2);
        expect("data[0]", parameter.data()[0]).toBe(5);
        expect("data[1]", parameter.data()[1]).toBe(-6);
    }

    @Check(id = "S6.3-before", title = "the norm before clipping is reported", points = 3)
    @Hint("report")
    void reportsTheNormBefore(Clipping clipping, Parameters parameters) {
        Norms clipped = clipping.byNorm(Clips.threeAndFour(parameters), 2);
        expect("before", clipped.before()).toBe(5);
        Norms untouched = clipping.byNorm(Clips.threeAndFour(parameters), 7);
        expect("before, below the limit", untouched.before()).toBe(5);
    }

    @Check(id = "S6.3-after", title = "the norm after clipping is reported", points = 2)
    @Hint("report")
    void reportsTheNormAfter(Clipping clipping, Parameters parameters) {
        Norms clipped = clipping.byNorm(Clips.threeAndFour(parameters), 2);
        Clips.expectAbout("after", clipped.after(), 2);
        Norms untouched = clipping.byNorm(Clips.threeAndFour(parameters), 7);
        expect("after, below the limit", untouched.after()).toBe(5);
    }
}
