package org.chainmark.exercises.open.gradcheck.subject;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of one number with its slope.
 *
 * @param name as a person would write it
 */
public record Curve(String name, DoubleUnaryOperator f, DoubleUnaryOperator slope) {
    public static final Curve SQUARE = new Curve("x^2", x -> x * x, x -> 2 * x);
    public static final Curve CUBE_OF_A_LINE =
            new Curve("(2x + 1)^3", x -> Math.pow(2 * x + 1, 3), x -> 6 * Math.pow(2 * x + 1, 2));
    public static final Curve SINE = new Curve("sin x", Math::sin, Math::cos);
    public static final Curve EXPONENTIAL = new Curve("e^x", Math::exp, Math::exp);
    public static final Curve LOG_SIGMOID =
            new Curve("log(sigmoid(x))", x -> -Math.log1p(Math.exp(-x)), x -> 1 / (1 + Math.exp(x)));

    /** Functions without anything special between -3 and 3. */
    public static List<Curve> smooth() {
        return List.of(SQUARE, CUBE_OF_A_LINE, SINE, EXPONENTIAL, LOG_SIGMOID);
    }

    /** The difference that students are to compute. */
    public double centred(double x, double epsilon) {
        return (f.applyAsDouble(x + epsilon) - f.applyAsDouble(x - epsilon)) / (2 * epsilon);
    }
}
