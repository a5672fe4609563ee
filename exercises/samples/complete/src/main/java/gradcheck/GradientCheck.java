package gradcheck;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

public final class GradientCheck {
    private GradientCheck() {}

    public static double centredDifference(DoubleUnaryOperator f, double x, double epsilon) {
        double up = f.applyAsDouble(x + epsilon);
        double down = f.applyAsDouble(x - epsilon);
        return (up - down) / (2 * epsilon);
    }

    public static double[] numericalGradient(ToDoubleFunction<double[]> f, double[] parameters, double epsilon) {
        double[] gradient = new double[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            double original = parameters[i];
            parameters[i] = original + epsilon;
            double up = f.applyAsDouble(parameters);
            parameters[i] = original - epsilon;
            double down = f.applyAsDouble(parameters);
            parameters[i] = original;
            gradient[i] = (up - down) / (2 * epsilon);
        }
        return gradient;
    }

    public static double relativeError(double analytic, double numerical) {
        double distance = Math.abs(analytic - numerical);
        double size = Math.abs(analytic) + Math.abs(numerical);
        return distance / (size + 1e-8);
    }

    public static Verdict check(
            ToDoubleFunction<double[]> f, double[] parameters, double[] claimed, double epsilon, double tolerance) {
        double here = f.applyAsDouble(parameters);
        if (here != f.applyAsDouble(parameters)) {
            return Verdict.NOISY;
        }
        if (hasKink(f, parameters, here, epsilon)) {
            return Verdict.KINK;
        }
        double[] numerical = numericalGradient(f, parameters, epsilon);
        boolean agrees = true;
        for (int i = 0; i < numerical.length; i++) {
            double error = relativeError(claimed[i], numerical[i]);
            if (!(error <= tolerance)) {
                agrees = false;
            }
        }
        return agrees ? Verdict.AGREES : Verdict.DISAGREES;
    }

    private static boolean hasKink(ToDoubleFunction<double[]> f, double[] parameters, double here, double epsilon) {
        for (int i = 0; i < parameters.length; i++) {
            double original = parameters[i];
            parameters[i] = original + epsilon;
            double right = (f.applyAsDouble(parameters) - here) / epsilon;
            parameters[i] = original - epsilon;
            double left = (here - f.applyAsDouble(parameters)) / epsilon;
            parameters[i] = original;
            if (Math.abs(right - left) > 0.01 * (Math.abs(right) + Math.abs(left))) {
                return true;
            }
        }
        return false;
    }

    public static Verdict checkAt(
            DoubleUnaryOperator f,
            DoubleUnaryOperator backward,
            Runnable zeroGrad,
            double[] points,
            double epsilon,
            double tolerance) {
        for (double point : points) {
            zeroGrad.run();
            double analytic = backward.applyAsDouble(point);
            double numerical = centredDifference(f, point, epsilon);
            if (!(relativeError(analytic, numerical) <= tolerance)) {
                return Verdict.DISAGREES;
            }
        }
        return Verdict.AGREES;
    }

    public static double[] points() {
        return new double[] {0.37, 1.3, 2.6};
    }

    public static double[] epsilonStudy(DoubleUnaryOperator f, double x, double slope, double[] epsilons) {
        double[] errors = new double[epsilons.length];
        for (int i = 0; i < epsilons.length; i++) {
            errors[i] = Math.abs(centredDifference(f, x, epsilons[i]) - slope);
        }
        return errors;
    }
}
