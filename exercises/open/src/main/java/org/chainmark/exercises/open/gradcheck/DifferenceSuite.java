package org.chainmark.exercises.open.gradcheck;

import static org.chainmark.suite.Expectations.expect;
import static org.chainmark.suite.Expectations.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmark.exercises.open.gradcheck.contract.GradientCheck;
import org.chainmark.exercises.open.gradcheck.subject.Curve;
import org.chainmark.exercises.open.gradcheck.subject.Surface;
import org.chainmark.exercises.open.gradcheck.subject.Vector;
import org.chainmark.results.Fact;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Finite differences. */
@Suite(exercise = "gradcheck")
class DifferenceSuite {
    @Check(
            id = "S4.2-parabola",
            title = "the centred difference of x^2 is exact, even with an epsilon of 0.1",
            points = 3)
    @Hint("centred")
    void exactOnAParabola(GradientCheck check) {
        expect("slope of x^2 at 1.3", check.centredDifference(Curve.SQUARE.f(), 1.3, 0.1))
                .toBe(2.6);
        expect("slope of x^2 at -2", check.centredDifference(Curve.SQUARE.f(), -2, 0.1))
                .toBe(-4);
    }

    @Check(id = "S4.2-order", title = "half the epsilon, a quarter of the error", points = 2)
    @Hint("centred")
    void errorFallsWithTheSquare(GradientCheck check) {
        double slope = Curve.SINE.slope().applyAsDouble(1.1);
        double coarse = Math.abs(check.centredDifference(Curve.SINE.f(), 1.1, 0.1) - slope);
        double fine = Math.abs(check.centredDifference(Curve.SINE.f(), 1.1, 0.05) - slope);
        require(
                coarse / fine > 3.5 && coarse / fine < 4.5,
                Fact.of("gradcheck.order").with("coarse", coarse).with("fine", fine));
    }

    @Check(id = "S4.2-values", title = "the centred difference of four functions", points = 2)
    @Hint("centred")
    void fourFunctions(GradientCheck check) {
        for (Curve curve : List.of(Curve.CUBE_OF_A_LINE, Curve.SINE, Curve.EXPONENTIAL, Curve.LOG_SIGMOID)) {
            expect("slope of " + curve.name() + " at 0.4", check.centredDifference(curve.f(), 0.4, 0.05))
                    .toBe(curve.centred(0.4, 0.05));
        }
    }

    @Check(id = "T6.1-gradient", title = "the numerical gradient of three parameters", points = 3)
    @Hint("gradient")
    void threeParameters(Submission submission) {
        double[] at = {0.7, 1.1, -0.4};
        double[] wanted = Surface.MIXED.numerical(at, 0.01);
        Vector slopes =
                NumericalGradient.of(submission, Surface.MIXED.f(), at, 0.01).slopes();
        expect("length of the gradient", slopes.size()).toBe(3);
        for (int i = 0; i < wanted.length; i++) {
            // What is left of an entry that was put back by adding is another check's business.
            Fact otherwise = Fact.of("expected")
                    .with("what", "gradient[" + i + "] of " + Surface.MIXED.name())
                    .with("wanted", wanted[i])
                    .with("actual", slopes.get(i));
            require(Math.abs(slopes.get(i) - wanted[i]) < 1e-9, otherwise);
        }
    }

    @Check(id = "T6.1-one", title = "one parameter is moved at a time", points = 2)
    @Hint("gradient")
    void oneAtATime(Submission submission) {
        double[] at = {1.3, -0.7, 0.9};
        List<double[]> asked = new ArrayList<>();
        NumericalGradient.of(
                submission,
                parameters -> {
                    asked.add(parameters.clone());
                    return Arrays.stream(parameters).map(p -> p * p).sum();
                },
                at,
                0.01);
        for (double[] parameters : asked) {
            long moved = 0;
            for (int i = 0; i < Math.min(at.length, parameters.length); i++) {
                moved += Math.abs(parameters[i] - at[i]) > 1e-6 ? 1 : 0;
            }
            require(moved <= 1, Fact.of("gradcheck.moved").with("parameters", Arrays.toString(parameters)));
        }
        require(asked.size() >= at.length, Fact.of("gradcheck.asked").with("count", String.valueOf(asked.size())));
    }

    @Check(id = "T6.1-restore", title = "the parameters are afterwards what they were, to the bit", points = 3)
    @Hint("restore")
    void putsBack(Submission submission) {
        double[] at = {1.3, -0.7, 0.1, 2.9, 0.6};
        for (double epsilon : new double[] {1e-5, 0.1, 0.003}) {
            Vector after = NumericalGradient.of(
                            submission,
                            parameters ->
                                    Arrays.stream(parameters).map(Math::sin).sum(),
                            at,
                            epsilon)
                    .after();
            for (int i = 0; i < at.length; i++) {
                require(
                        Double.doubleToLongBits(after.get(i)) == Double.doubleToLongBits(at[i]),
                        Fact.of("gradcheck.restore")
                                .with("entry", String.valueOf(i))
                                .with("before", String.valueOf(at[i]))
                                .with("after", String.valueOf(after.get(i))));
            }
        }
    }

    @Check(id = "S4.4-study", title = "the error for each epsilon, of log(sigmoid(x)) at 0.3", points = 3)
    @Hint("study")
    void study(GradientCheck check) {
        double slope = Curve.LOG_SIGMOID.slope().applyAsDouble(0.3);
        double[] epsilons = {1e-1, 1e-2, 1e-3, 1e-5, 1e-7, 1e-10, 1e-12};
        double[] errors = check.epsilonStudy(Curve.LOG_SIGMOID.f(), 0.3, slope, epsilons);
        expect("number of errors", errors.length).toBe(epsilons.length);
        for (int i = 0; i < epsilons.length; i++) {
            double wanted = Math.abs(Curve.LOG_SIGMOID.centred(0.3, epsilons[i]) - slope);
            double width = (0.3 + epsilons[i]) - (0.3 - epsilons[i]);
            double byWidth = Math.abs(Curve.LOG_SIGMOID.centred(0.3, epsilons[i]) * (2 * epsilons[i] / width) - slope);
            require(
                    isNear(errors[i], wanted) || isNear(errors[i], byWidth),
                    Fact.of("expected")
                            .with("what", "error with an epsilon of " + epsilons[i])
                            .with("wanted", wanted)
                            .with("actual", errors[i]));
        }
    }

    /** With small epsilons the error is made of rounding, so a step as it is after rounding counts too. */
    private static boolean isNear(double error, double wanted) {
        return Math.abs(error - wanted) <= 1e-14 + 1e-3 * wanted;
    }

    @Check(id = "T2.1-cube", title = "the chain rule by hand: (2x + 1)^3 at 1 has a slope of 54", points = 1)
    @Hint("centred")
    void chainRule(GradientCheck check) {
        double slope = check.centredDifference(Curve.CUBE_OF_A_LINE.f(), 1, 1e-4);
        require(
                Math.abs(slope - 54) < 1e-5,
                Fact.of("expected").with("what", "slope").with("wanted", 54).with("actual", slope));
    }
}
