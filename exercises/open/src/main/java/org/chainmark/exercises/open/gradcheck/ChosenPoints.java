package org.chainmark.exercises.open.gradcheck;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Whether points that a student chose can tell a right slope from the wrong ones that people write. */
final class ChosenPoints {
    private static final int FEWEST = 3;
    private static final double LARGEST = 3;
    private static final double VISIBLE = 1e-3;

    private static final List<Confusion> CONFUSIONS = List.of(
            new Confusion("e^x with a slope of 1", Math::exp, x -> 1),
            new Confusion("e^x with a slope of x", Math::exp, x -> x),
            new Confusion("relu with a slope of x", x -> 1, x -> x),
            new Confusion("log x with a slope of x", x -> 1 / x, x -> x),
            new Confusion("x^2 with a slope of x^2", x -> 2 * x, x -> x * x),
            new Confusion("x^2 with a slope of 2", x -> 2 * x, x -> 2),
            new Confusion("x^3 with a slope of 3x", x -> 3 * x * x, x -> 3 * x));

    private ChosenPoints() {}

    /** A slope and one that is written in its place. */
    private record Confusion(String name, DoubleUnaryOperator slope, DoubleUnaryOperator wrong) {
        boolean isSeenAt(double x) {
            return ErrorFaults.right(wrong.applyAsDouble(x), slope.applyAsDouble(x)) > VISIBLE;
        }
    }

    /** Whether there are enough points, different ones, between 0 and 3. */
    static boolean areEnough(double[] points) {
        return Arrays.stream(points).distinct().count() >= FEWEST
                && Arrays.stream(points).allMatch(x -> x > 0 && x <= LARGEST);
    }

    /** A wrong slope that is right at every point, if there is one. */
    static Optional<String> unseen(double[] points) {
        return CONFUSIONS.stream()
                .filter(confusion -> Arrays.stream(points).noneMatch(confusion::isSeenAt))
                .map(Confusion::name)
                .findFirst();
    }
}
