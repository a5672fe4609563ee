package org.chainmark.exercises.open.gradcheck.subject;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * A function of several numbers with its gradient.
 *
 * @param name as a person would write it
 */
public record Surface(String name, ToDoubleFunction<double[]> f, UnaryOperator<double[]> gradient) {
    /** A function in which every parameter depends on the others. */
    public static final Surface MIXED = new Surface(
            "a*b^2 + e^(b*c) + c", p -> p[0] * p[1] * p[1] + Math.exp(p[1] * p[2]) + p[2], p -> new double[] {
                p[1] * p[1], 2 * p[0] * p[1] + p[2] * Math.exp(p[1] * p[2]), p[1] * Math.exp(p[1] * p[2]) + 1
            });

    public static final Surface SUM_OF_SQUARES =
            new Surface("a^2 + 3b^2", p -> p[0] * p[0] + 3 * p[1] * p[1], p -> new double[] {2 * p[0], 6 * p[1]});

    public static final Surface PRODUCT =
            new Surface("sin(a)*b + b*c^2", p -> Math.sin(p[0]) * p[1] + p[1] * p[2] * p[2], p ->
                    new double[] {Math.cos(p[0]) * p[1], Math.sin(p[0]) + p[2] * p[2], 2 * p[1] * p[2]});

    /** So flat that its slopes are of the size of a millionth. */
    public static final Surface FLAT =
            new Surface("a^2 / 1000000", p -> 1e-6 * p[0] * p[0], p -> new double[] {2e-6 * p[0]});

    public static final Surface CONSTANT = new Surface("7", p -> 7, p -> new double[p.length]);

    /** The gradient that students are to compute. */
    public double[] numerical(double[] parameters, double epsilon) {
        double[] slopes = new double[parameters.length];
        for (int i = 0; i < slopes.length; i++) {
            double[] moved = parameters.clone();
            moved[i] = parameters[i] + epsilon;
            double up = f.applyAsDouble(moved);
            moved[i] = parameters[i] - epsilon;
            slopes[i] = (up - f.applyAsDouble(moved)) / (2 * epsilon);
        }
        return slopes;
    }
}
