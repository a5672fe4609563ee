package org.chainmark.reports.graph;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number of a right engine and the student's, as texts of a result.
 *
 * @param wanted a right engine's; {@code -} if it gives none either
 * @param actual the student's; {@code ?} if there is none
 */
public record NumberPair(String wanted, String actual) {
    private static final String UNKNOWN = "?";
    private static final String NONE = "-";
    /** Numbers were cut to nine digits, and equal ones may differ in the last. */
    private static final double DIGITS_CUT = 2e-8;

    private static final int LONGEST_NUMBER = 40;

    /** Whether the student's engine gave no number. */
    public boolean isUnknown() {
        return actual.equals(UNKNOWN);
    }

    /** Whether the student's number is another one, or none where one is wanted. */
    public boolean differs() {
        if (wanted.equals(actual) || wanted.equals(NONE)) {
            return false;
        }
        try {
            double a = Double.parseDouble(wanted);
            double b = Double.parseDouble(actual);
            return !(Math.abs(a - b) <= DIGITS_CUT * Math.max(Math.abs(a), Math.abs(b)));
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** Both with few digits, as long as that does not make them look the same. */
    NumberPair brief(int digits) {
        MathContext few = new MathContext(digits);
        NumberPair brief = new NumberPair(brief(wanted, few), brief(actual, few));
        return differs() && !brief.differs() ? this : brief;
    }

    /** A result may come from a file: a number with an absurd exponent or length is shown as it is. */
    private static String brief(String number, MathContext few) {
        if (number.length() > LONGEST_NUMBER) {
            return number;
        }
        try {
            BigDecimal rounded = new BigDecimal(number).round(few).stripTrailingZeros();
            int exponent = rounded.precision() - rounded.scale() - 1;
            return rounded.signum() == 0
                    ? "0"
                    : exponent < -5 || exponent > 8 ? rounded.toString() : rounded.toPlainString();
        } catch (NumberFormatException | ArithmeticException e) {
            return number;
        }
    }
}
