package gradcheck;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

public final class GradientCheck {
    public static double centredDifference(DoubleUnaryOperator f, double x, double epsilon) {
        final double width = (x + epsilon) - (x - epsilon);
        return (f.applyAsDouble(x + epsilon) - f.applyAsDouble(x - epsilon)) / width;
    }

    public static double[] numericalGradient(ToDoubleFunction<double[]> f, double[] parameters, double epsilon) {
        double[] kept = parameters.clone();
        double[] gradient = IntStream.range(0, parameters.length)
                .mapToDouble(i -> {
                    double slope = centredDifference(
                            x -> {
                                parameters[i] = x;
                                return f.applyAsDouble(parameters);
                            },
                            kept[i],
                            epsilon);
                    parameters[i] = kept[i];
                    return slope;
                })
                .toArray();
        System.arraycopy(kept, 0, parameters, 0, kept.length);
        return gradient;
    }

    public static double relativeError(double analytic, double numerical) {
        double size = Math.abs(analytic) + Math.abs(numerical);
        return size == 0 ? 0 : Math.abs(analytic - numerical) / size;
    }

    public static Verdict check(
            ToDoubleFunction<double[]> f, double[] parameters, double[] claimed, double epsilon, double tolerance) {
        double[] values = IntStream.range(0, 4).mapToDouble(i -> f.applyAsDouble(parameters)).toArray();
        if (Arrays.stream(values).distinct().count() > 1) {
            return Verdict.NOISY;
        }
        for (int i = 0; i < parameters.length; i++) {
            double kept = parameters[i];
            parameters[i] = kept + epsilon;
            double up = f.applyAsDouble(parameters);
            parameters[i] = kept - epsilon;
            double down = f.applyAsDouble(parameters);
            parameters[i] = kept;
            double bend = Math.abs(up - 2 * values[0] + down);
            if (bend > 0.01 * (Math.abs(up - values[0]) + Math.abs(values[0] - down))) {
                return Verdict.KINK;
            }
        }
        double[] numerical = numericalGradient(f, parameters, epsilon);
        double worst = IntStream.range(0, numerical.length)
                .mapToDouble(i -> relativeError(claimed[i], numerical[i]))
                .max()
                .orElse(0);
        return worst <= tolerance ? Verdict.AGREES : Verdict.DISAGREES;
    }

    public static Verdict checkAt(
            DoubleUnaryOperator f,
            DoubleUnaryOperator backward,
            Runnable zeroGrad,
            double[] points,
            double epsilon,
            double tolerance) {
        return Arrays.stream(points).allMatch(x -> {
                    zeroGrad.run();
                    return relativeError(backward.applyAsDouble(x), centredDifference(f, x, epsilon)) <= tolerance;
                })
                ? Verdict.AGREES
                : Verdict.DISAGREES;
    }

    public static double[] points() {
        return new double[] {0.7, 1.4, 2.2};
    }

    public static double[] epsilonStudy(DoubleUnaryOperator f, double x, double slope, double[] epsilons) {
        double[] errors = epsilons.clone();
        Arrays.setAll(errors, i -> Math.abs(centredDifference(f, x, epsilons[i]) - slope));
        return errors;
    }
}
