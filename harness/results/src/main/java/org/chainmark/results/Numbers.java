package org.chainmark.results;

import java.math.BigDecimal;
import java.math.MathContext;

/** How a number is printed in results: nine significant digits, so that rounding noise does not show. */
public final class Numbers {
    private static final MathContext NINE_DIGITS = new MathContext(9);

    private Numbers() {}

    /** {@code 7}, {@code 0.333333333}, {@code 1.5E-10}, {@code NaN}, {@code Infinity}; {@code -0.0} is {@code 0}. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(NINE_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < -5 || exponent > 14 ? rounded.toString() : rounded.toPlainString();
    }

    /**
     * The number of a text that {@link #text} made.
     *
     * @throws NumberFormatException if it is none
     */
    public static double parse(String text) {
        return Double.parseDouble(text);
    }
}
