package gradcheck;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Tells whether a gradient is right without trusting the code that computed it. The task is in tasks/gradcheck.md. */
public final class GradientCheck {
    private GradientCheck() {}

    /** The slope of f at x, from two values of f. */
    public static double centredDifference(DoubleUnaryOperator f, double x, double epsilon) {
        throw new UnsupportedOperationException("centredDifference is not written yet");
    }

    /** The slope of f in the direction of each parameter. The parameters are afterwards what they were, to the bit. */
    public static double[] numericalGradient(ToDoubleFunction<double[]> f, double[] parameters, double epsilon) {
        throw new UnsupportedOperationException("numericalGradient is not written yet");
    }

    /** How far two slopes are apart, compared with their size. */
    public static double relativeError(double analytic, double numerical) {
        throw new UnsupportedOperationException("relativeError is not written yet");
    }

    /** Whether a claimed gradient of f is right. */
    public static Verdict check(
            ToDoubleFunction<double[]> f, double[] parameters, double[] claimed, double epsilon, double tolerance) {
        throw new UnsupportedOperationException("check is not written yet");
    }

    /**
     * Checks an engine at several points.
     *
     * @param f the function itself
     * @param backward runs the engine at a point and returns the gradient that the engine has then; like every engine,
     *     it adds to the gradient it had before
     * @param zeroGrad sets the engine's gradient back to 0
     */
    public static Verdict checkAt(
            DoubleUnaryOperator f,
            DoubleUnaryOperator backward,
            Runnable zeroGrad,
            double[] points,
            double epsilon,
            double tolerance) {
        throw new UnsupportedOperationException("checkAt is not written yet");
    }

    /** At least three points between 0 and 3 at which you would check a function of one number. */
    public static double[] points() {
        throw new UnsupportedOperationException("points is not written yet");
    }

    /** How far the centred difference is from the known slope, for each epsilon. */
    public static double[] epsilonStudy(DoubleUnaryOperator f, double x, double slope, double[] epsilons) {
        throw new UnsupportedOperationException("epsilonStudy is not written yet");
    }
}
