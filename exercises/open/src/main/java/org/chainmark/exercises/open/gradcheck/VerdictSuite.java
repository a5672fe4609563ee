package org.chainmark.exercises.open.gradcheck;

import static org.chainmark.suite.Expectations.expect;
import static org.chainmark.suite.Expectations.require;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.gradcheck.contract.GradientCheck;
import org.chainmark.exercises.open.gradcheck.subject.Claim;
import org.chainmark.exercises.open.gradcheck.subject.Curve;
import org.chainmark.exercises.open.gradcheck.subject.Engine;
import org.chainmark.results.Fact;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Verdicts on claims of known truth. */
@Suite(exercise = "gradcheck")
class VerdictSuite {
    private static final double EPSILON = Claim.EPSILON;

    @Check(id = "M7-right", title = "right gradients are accepted", points = 2)
    @Hint("verdict")
    void acceptsRightOnes(Submission submission, GradientCheck check) {
        Claims.expectTruth(check, Claim.right(new Random(submission.seed() + 1)));
    }

    @Check(id = "M7-wrong", title = "wrong gradients are found, of functions whose values are right", points = 3)
    @Hint("verdict")
    void findsWrongOnes(Submission submission, GradientCheck check) {
        Claims.expectTruth(check, Claim.wrong(new Random(submission.seed() + 2)));
    }

    @Check(id = "M7-entries", title = "one wrong entry is enough", points = 2)
    @Hint("entries")
    void looksAtEveryEntry(Submission submission, GradientCheck check) {
        Claims.expectTruth(check, Claim.wrongInOneEntry(new Random(submission.seed() + 3)));
    }

    @Check(id = "T6.1-nan", title = "a claimed gradient that is NaN or infinite is wrong", points = 2)
    @Hint("nan")
    void refusesNan(Submission submission, GradientCheck check) {
        Claims.expectTruth(check, Claim.notFinite(new Random(submission.seed() + 4)));
    }

    @Check(id = "T6.2", title = "a function that is not deterministic is noticed", points = 3)
    @Hint("noise")
    void noticesNoise(Submission submission, GradientCheck check) {
        Claims.expectTruth(check, Claim.noisy(new Random(submission.seed() + 5)));
    }

    @Check(id = "T6.1-kink", title = "a corner is noticed", points = 3)
    @Hint("kink")
    void noticesCorners(GradientCheck check) {
        Claims.expectTruth(check, Claim.kinks());
    }

    @Check(id = "S4.1", title = "an engine is checked at three inputs of log(sigmoid(x)), and agrees", points = 1)
    @Hint("points")
    void threeInputs(GradientCheck check) {
        expect("verdict on a right engine", verdict(check, new Engine(Curve.LOG_SIGMOID, 0, List.of())))
                .toBe("AGREES");
    }

    @Check(id = "S4.3", title = "each input is checked with its own gradient, also if one is there already", points = 2)
    @Hint("reset")
    void resets(GradientCheck check) {
        expect("verdict on a right engine", verdict(check, new Engine(Curve.EXPONENTIAL, 0, List.of())))
                .toBe("AGREES");
        expect(
                        "verdict on a right engine with a gradient of 3 from before",
                        verdict(check, new Engine(Curve.EXPONENTIAL, 3, List.of())))
                .toBe("AGREES");
        expect(
                        "verdict on an engine that is wrong at the second input",
                        verdict(check, new Engine(Curve.EXPONENTIAL, 0, List.of(0.3))))
                .toBe("DISAGREES");
    }

    @Check(id = "S4.1-points", title = "points that tell right slopes from wrong ones", points = 2)
    @Hint("choose")
    void choosesPoints(GradientCheck check) {
        double[] points = check.points();
        require(ChosenPoints.areEnough(points), Fact.of("gradcheck.points").with("points", Arrays.toString(points)));
        ChosenPoints.unseen(points)
                .ifPresent(unseen -> require(false, Fact.of("gradcheck.unseen").with("slope", unseen)));
    }

    private static String verdict(GradientCheck check, Engine engine) {
        return check.checkAt(
                        engine::value,
                        engine::backward,
                        engine::zeroGrad,
                        new double[] {-1.5, 0.3, 2},
                        EPSILON,
                        Claim.TOLERANCE)
                .name();
    }
}
