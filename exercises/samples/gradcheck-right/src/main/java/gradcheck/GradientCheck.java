package gradcheck;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

public class GradientCheck {
    public static double centredDifference(DoubleUnaryOperator f, double x, double epsilon) {
        return 0.5 * (f.applyAsDouble(x + epsilon) - f.applyAsDouble(x - epsilon)) / epsilon;
    }

    private static DoubleUnaryOperator along(ToDoubleFunction<double[]> f, double[] parameters, int i) {
        return x -> {
            double[] moved = parameters.clone();
            moved[i] = x;
            return f.applyAsDouble(moved);
        };
    }

    public static double[] numericalGradient(ToDoubleFunction<double[]> f, double[] parameters, double epsilon) {
        double[] gradient = new double[parameters.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = centredDifference(along(f, parameters, i), parameters[i], epsilon);
        }
        return gradient;
    }

    public static double relativeError(double analytic, double numerical) {
        if (analytic == numerical) {
            return 0;
        }
        return Math.abs(analytic - numerical) / Math.max(1e-8, Math.abs(analytic) + Math.abs(numerical));
    }

    public static Verdict check(
            ToDoubleFunction<double[]> f, double[] parameters, double[] claimed, double epsilon, double tolerance) {
        if (f.applyAsDouble(parameters.clone()) != f.applyAsDouble(parameters.clone())) {
            return Verdict.NOISY;
        }
        Verdict verdict = Verdict.AGREES;
        for (int i = 0; i < parameters.length; i++) {
            DoubleUnaryOperator g = along(f, parameters, i);
            double x = parameters[i];
            double right = (g.applyAsDouble(x + epsilon) - g.applyAsDouble(x)) / epsilon;
            double left = (g.applyAsDouble(x) - g.applyAsDouble(x - epsilon)) / epsilon;
            if (relativeError(right, left) > 0.01) {
                return Verdict.KINK;
            }
            if (!Double.isFinite(claimed[i]) || relativeError(claimed[i], (left + right) / 2) > tolerance) {
                verdict = Verdict.DISAGREES;
            }
        }
        return verdict;
    }

    public static Verdict checkAt(
            DoubleUnaryOperator f,
            DoubleUnaryOperator backward,
            Runnable zeroGrad,
            double[] points,
            double epsilon,
            double tolerance) {
        Verdict verdict = Verdict.AGREES;
        for (double x : points) {
            zeroGrad.run();
            double[] claimed = {backward.applyAsDouble(x)};
            zeroGrad.run();
            if (check(p -> f.applyAsDouble(p[0]), new double[] {x}, claimed, epsilon, tolerance) != Verdict.AGREES) {
                verdict = Verdict.DISAGREES;
            }
        }
        return verdict;
    }

    public static double[] points() {
        return new double[] {0.1, 0.4, 0.9, 1.7, 2.9};
    }

    public static double[] epsilonStudy(DoubleUnaryOperator f, double x, double slope, double[] epsilons) {
        return java.util.Arrays.stream(epsilons)
                .map(epsilon -> Math.abs(slope - centredDifference(f, x, epsilon)))
                .toArray();
    }
}
