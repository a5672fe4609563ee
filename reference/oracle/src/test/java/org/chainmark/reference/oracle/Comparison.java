package org.chainmark.reference.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainmark.reference.Program;
import org.chainmark.reference.Tape;

/** Holds the data and the gradient of every node of programs against those of another engine. */
final class Comparison {
    /**
     * A part of the magnitude. Rounding moves a number by about 1e-16 of it, and the two sides round in different places;
     * the smallest mistake in a derivative is many orders of magnitude larger.
     */
    static final double TOLERANCE = 1e-14;

    private static final int SHOWN = 5;

    private final Engine trusted;
    private final Engine subject;
    private final Tape magnitudes = new Tape();
    private final List<String> disagreements = new ArrayList<>();
    private int programs;
    private int numbers;
    private double largest;

    Comparison(Engine trusted, Engine subject) {
        this.trusted = trusted;
        this.subject = subject;
    }

    void compare(Program program) {
        trusted.evaluate(program);
        subject.evaluate(program);
        magnitudes.evaluate(program);
        programs++;
        for (int node = 0; node < program.size(); node++) {
            compare(program, node, "data", trusted.data(node), subject.data(node), magnitudes.dataMagnitude(node));
            compare(
                    program,
                    node,
                    "gradient",
                    trusted.gradient(node),
                    subject.gradient(node),
                    magnitudes.gradientMagnitude(node));
        }
    }

    /** What differs by more than rounding, one line each. */
    List<String> disagreements() {
        return disagreements;
    }

    int programs() {
        return programs;
    }

    /**
     * Fails if anything differs by more than rounding.
     *
     * @throws AssertionError with the first disagreements
     */
    void requireAgreement() {
        if (!disagreements.isEmpty()) {
            throw new AssertionError(disagreements.size() + " of " + numbers + " numbers differ:\n"
                    + String.join("\n", disagreements.subList(0, Math.min(SHOWN, disagreements.size()))));
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d numbers, %,d of them differ, largest difference %.1e of the magnitude",
                numbers,
                disagreements.size(),
                largest);
    }

    private void compare(Program program, int node, String what, double wanted, double actual, double magnitude) {
        numbers++;
        double distance = distance(wanted, actual, magnitude);
        largest = Math.max(largest, distance);
        if (distance > TOLERANCE) {
            disagreements.add(String.format(
                    Locale.ROOT,
                    "%s of node %d (%s): %s instead of %s in %s",
                    what,
                    node,
                    program.op(node),
                    actual,
                    wanted,
                    program));
        }
    }

    /** How far apart two numbers are, as a part of the magnitude; NaN is NaN, and an infinity is near itself only. */
    private static double distance(double wanted, double actual, double magnitude) {
        if (wanted == actual || (Double.isNaN(wanted) && Double.isNaN(actual))) {
            return 0;
        }
        if (!Double.isFinite(wanted) || !Double.isFinite(actual)) {
            return Double.POSITIVE_INFINITY;
        }
        // An infinite magnitude would let everything pass.
        double size = Double.isFinite(magnitude) ? Math.max(magnitude, Math.abs(wanted)) : Math.abs(wanted);
        return Math.abs(wanted - actual) / size;
    }
}
