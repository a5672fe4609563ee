package org.chainmark.exercises.hidden.gradcheck;

import static org.chainmark.suite.Expectations.expect;
import static org.chainmark.suite.Expectations.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.gradcheck.Claims;
import org.chainmark.exercises.open.gradcheck.NumericalGradient;
import org.chainmark.exercises.open.gradcheck.contract.GradientCheck;
import org.chainmark.exercises.open.gradcheck.subject.Claim;
import org.chainmark.exercises.open.gradcheck.subject.Curve;
import org.chainmark.exercises.open.gradcheck.subject.Surface;
import org.chainmark.exercises.open.gradcheck.subject.Vector;
import org.chainmark.results.Fact;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** The same rules, with other functions and points. */
@Suite(exercise = "gradcheck")
class OtherFunctionsSuite {
    private static final int ROUNDS = 5;

    @Check(
            id = "S4.2-random",
            title = "the centred difference at random points",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("centred")
    void slopes(Submission submission, GradientCheck check) {
        Random random = new Random(submission.seed() + 21);
        for (Curve curve : Curve.smooth()) {
            double x = random.nextDouble() * 2 - 1;
            double epsilon = 0.02 + 0.1 * random.nextDouble();
            expect("slope of " + curve.name() + " at " + x, check.centredDifference(curve.f(), x, epsilon))
                    .toBe(curve.centred(x, epsilon));
        }
    }

    @Check(
            id = "T6.1-random",
            title = "the numerical gradient at random points",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("gradient")
    void gradients(Submission submission) {
        Random random = new Random(submission.seed() + 22);
        for (int round = 0; round < ROUNDS; round++) {
            double[] at = random.doubles(3, -1, 1).toArray();
            double epsilon = 0.005 + 0.02 * random.nextDouble();
            double[] wanted = Surface.PRODUCT.numerical(at, epsilon);
            Vector slopes = NumericalGradient.of(submission, Surface.PRODUCT.f(), at, epsilon)
                    .slopes();
            expect("length of the gradient", slopes.size()).toBe(wanted.length);
            for (int i = 0; i < wanted.length; i++) {
                require(
                        Math.abs(slopes.get(i) - wanted[i]) < 1e-9,
                        Fact.of("expected")
                                .with("what", "gradient[" + i + "]")
                                .with("wanted", wanted[i])
                                .with("actual", slopes.get(i)));
            }
        }
    }

    @Check(
            id = "M7-random",
            title = "right and wrong gradients at random points",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("verdict")
    void verdicts(Submission submission, GradientCheck check) {
        Random random = new Random(submission.seed() + 23);
        List<Claim> claims = new ArrayList<>(Claim.right(random));
        claims.addAll(Claim.wrong(random));
        Claims.expectTruth(check, claims);
    }
}
