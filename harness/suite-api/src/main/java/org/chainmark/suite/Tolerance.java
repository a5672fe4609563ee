package org.chainmark.suite;

/**
 * When two numbers are the same. There is one comparator in the project: NaN equals NaN, an infinity equals itself,
 * {@code -0.0} equals {@code 0.0}, and finite numbers may differ by {@code 1e-12 + 1e-9 * m}.
 */
public final class Tolerance {
    private static final double ABSOLUTE = 1e-12;
    private static final double RELATIVE = 1e-9;

    private Tolerance() {}

    /** Whether the numbers are the same, with the wanted number's own size as the magnitude. */
    public static boolean same(double wanted, double actual) {
        return same(wanted, actual, Math.abs(wanted));
    }

    /**
     * Whether the numbers are the same.
     *
     * @param magnitude the size of the terms the number was summed from, so that cancellation is not held against
     *     anyone; from the same sweep over absolute values
     */
    public static boolean same(double wanted, double actual, double magnitude) {
        if (Double.isNaN(wanted) || Double.isNaN(actual)) {
            return Double.isNaN(wanted) && Double.isNaN(actual);
        }
        if (Double.isInfinite(wanted) || Double.isInfinite(actual)) {
            return wanted == actual;
        }
        double size = Double.isFinite(magnitude) ? Math.max(magnitude, Math.abs(wanted)) : Math.abs(wanted);
        return Math.abs(wanted - actual) <= ABSOLUTE + RELATIVE * size;
    }
}
