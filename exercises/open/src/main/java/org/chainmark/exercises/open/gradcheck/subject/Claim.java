package org.chainmark.exercises.open.gradcheck.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * A claimed gradient, of which it is known whether it is right.
 *
 * @param what says what is claimed, for a reader
 * @param function makes the function; a noisy one begins anew each time
 */
public record Claim(
        String what,
        String name,
        Supplier<ToDoubleFunction<double[]>> function,
        Vector parameters,
        Vector claimed,
        Truth truth) {
    /** Small enough for smooth functions, and for the corners to be noticed. */
    public static final double EPSILON = 1e-5;

    public static final double TOLERANCE = 1e-4;

    /** What a right check says. */
    public enum Truth {
        AGREES,
        DISAGREES,
        NOISY,
        KINK
    }

    /** As a person would write it. */
    public String text() {
        return name + " at " + parameters + ", claimed " + claimed;
    }

    /** Claims that are right. */
    public static List<Claim> right(Random random) {
        List<Claim> claims = new ArrayList<>();
        claims.add(of("the gradient itself", Surface.SUM_OF_SQUARES, at(random, 2), UnaryOperator.identity(), true));
        claims.add(of("the gradient itself", Surface.MIXED, at(random, 3), UnaryOperator.identity(), true));
        claims.add(of("the gradient itself", Surface.PRODUCT, at(random, 3), UnaryOperator.identity(), true));
        claims.add(of("a gradient of zero", Surface.CONSTANT, at(random, 2), UnaryOperator.identity(), true));
        claims.add(of("a very small gradient", Surface.FLAT, new double[] {-1.3}, UnaryOperator.identity(), true));
        return claims;
    }

    /** Claims that are wrong in every entry. */
    public static List<Claim> wrong(Random random) {
        List<Claim> claims = new ArrayList<>();
        for (Surface surface : List.of(Surface.SUM_OF_SQUARES, Surface.MIXED)) {
            double[] at = at(random, surface.equals(Surface.MIXED) ? 3 : 2);
            claims.add(of("twice the gradient", surface, at, each(g -> 2 * g), false));
            claims.add(of("half the gradient", surface, at, each(g -> g / 2), false));
            claims.add(of("the negative gradient", surface, at, each(g -> -g), false));
            claims.add(of("zero", surface, at, each(g -> 0), false));
            claims.add(of("1 % too much", surface, at, each(g -> 1.01 * g), false));
            claims.add(of("1 % too little", surface, at, each(g -> 0.99 * g), false));
        }
        claims.add(of("twice a very small gradient", Surface.FLAT, new double[] {1.3}, each(g -> 2 * g), false));
        claims.add(of(
                "half a negative gradient",
                Surface.SUM_OF_SQUARES,
                new double[] {-0.8, -1.1},
                each(g -> g / 2),
                false));
        claims.add(of(
                "twice a negative gradient",
                Surface.SUM_OF_SQUARES,
                new double[] {-1.7, -0.6},
                each(g -> 2 * g),
                false));
        return claims;
    }

    /** Claims of which one entry is wrong. */
    public static List<Claim> wrongInOneEntry(Random random) {
        List<Claim> claims = new ArrayList<>();
        for (int entry = 0; entry < 3; entry++) {
            int wrong = entry;
            claims.add(of(
                    "entry " + entry + " is too large by half", Surface.MIXED, at(random, 3), only(wrong, 1.5), false));
            claims.add(of(
                    "entry " + entry + " is too small by half",
                    Surface.PRODUCT,
                    at(random, 3),
                    only(wrong, 0.5),
                    false));
        }
        return claims;
    }

    /** Claims that are no numbers. */
    public static List<Claim> notFinite(Random random) {
        List<Claim> claims = new ArrayList<>();
        claims.add(of("NaN", Surface.SUM_OF_SQUARES, at(random, 2), each(g -> Double.NaN), false));
        claims.add(of("infinity", Surface.SUM_OF_SQUARES, at(random, 2), each(g -> Double.POSITIVE_INFINITY), false));
        claims.add(of("NaN in one entry", Surface.MIXED, at(random, 3), only(1, Double.NaN), false));
        return claims;
    }

    /** Functions that are not the same twice. */
    public static List<Claim> noisy(Random random) {
        double[] at = at(random, 2);
        long seed = random.nextLong();
        return List.of(new Claim(
                "the gradient without the noise",
                "a^2 + 3b^2 + noise",
                () -> {
                    Random noise = new Random(seed);
                    return p -> Surface.SUM_OF_SQUARES.f().applyAsDouble(p) + 1e-2 * noise.nextGaussian();
                },
                Vector.of(at),
                Vector.of(Surface.SUM_OF_SQUARES.gradient().apply(at)),
                Truth.NOISY));
    }

    /** Corners: the slopes to the left and to the right are different. */
    public static List<Claim> kinks() {
        return List.of(
                kink("relu(x)", p -> Math.max(0, p[0]), 0),
                kink("relu(x)", p -> Math.max(0, p[0]), 0.5),
                kink("relu(x)", p -> Math.max(0, p[0]), 1),
                kink("|x| + 2x", p -> Math.abs(p[0]) + 2 * p[0], 2));
    }

    private static Claim kink(String name, ToDoubleFunction<double[]> f, double claimed) {
        return new Claim("at a corner", name, () -> f, Vector.of(0), Vector.of(claimed), Truth.KINK);
    }

    private static Claim of(
            String what, Surface surface, double[] at, UnaryOperator<double[]> claimed, boolean isRight) {
        return new Claim(
                what,
                surface.name(),
                surface::f,
                Vector.of(at),
                Vector.of(claimed.apply(surface.gradient().apply(at))),
                isRight ? Truth.AGREES : Truth.DISAGREES);
    }

    private static UnaryOperator<double[]> each(DoubleUnaryOperator change) {
        return gradient -> Arrays.stream(gradient).map(change).toArray();
    }

    private static UnaryOperator<double[]> only(int entry, double factor) {
        return gradient -> {
            double[] changed = gradient.clone();
            changed[entry] *= factor;
            return changed;
        };
    }

    /** Points at which no slope is small. */
    private static double[] at(Random random, int size) {
        return random.doubles(size, 0.6, 1.4).toArray();
    }
}
