package org.chainmark.exercises.open.engine.program;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.chainmark.reference.DomainException;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Tape;
import org.chainmark.results.Fact;
import org.chainmark.results.Numbers;

/**
 * Moves a leaf a little and looks at the result: {@code x from 3 to 3.001 moves y from 12 to 12.007: slope 7}. Whoever
 * divides the numbers shown gets the slope shown.
 */
final class Nudge {
    /** Exponents of ten, those that are easiest to read first; so are the numbers of digits. */
    private static final int[] STEPS = {-3, -4, -5};

    private static final int[] DIGITS = {3, 4, 5, 2};
    private static final int MOST_DIGITS_OF_RESULT = 12;

    private final Program program;
    private final Tape tape = new Tape();
    private final int leaf;
    private final double slope;
    private final double actual;

    private Nudge(Program program, int leaf, double slope, double actual) {
        this.program = program;
        this.leaf = leaf;
        this.slope = slope;
        this.actual = actual;
    }

    /**
     * The nudge of the first named leaf whose gradient is wrong. Empty if there is none, if the student's result is wrong
     * itself, so that its slope would be beside the point, and if the function is not smooth there.
     *
     * @param right a tape that has evaluated the program
     */
    static Optional<Fact> of(Program program, Tape right, NodeNumbers numbers) {
        if (!numbers.hasDataOf(program.root(), right)) {
            return Optional.empty();
        }
        for (int node = 0; node < program.size(); node++) {
            boolean variable =
                    program.op(node) == Op.LEAF && !program.name(node).isEmpty();
            if (variable && !numbers.hasGradientOf(node, right) && Double.isFinite(right.gradient(node))) {
                return new Nudge(program, node, right.gradient(node), numbers.gradient(node)).fact();
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> fact() {
        int digitsBeforePoint = String.valueOf((long) Math.abs(slope)).length();
        for (int most : DIGITS) {
            int digits = Math.max(most, digitsBeforePoint);
            BigDecimal shown = round(slope, digits);
            if (!(Double.isFinite(actual) && round(actual, digits).compareTo(shown) == 0)) {
                for (int exponent : STEPS) {
                    Optional<Fact> fact = fact(digits, shown, BigDecimal.ONE.scaleByPowerOfTen(exponent));
                    if (fact.isPresent()) {
                        return fact;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The fact for one step; empty if the slope of the step, up or down, is another one in the digits shown. */
    private Optional<Fact> fact(int digits, BigDecimal shownSlope, BigDecimal step) {
        double from = program.constant(leaf);
        double result = resultAt(from);
        double up = resultAt(from + step.doubleValue());
        double down = resultAt(from - step.doubleValue());
        boolean smooth = isSlope((up - result) / step.doubleValue(), digits, shownSlope)
                && isSlope((result - down) / step.doubleValue(), digits, shownSlope);
        if (!smooth) {
            return Optional.empty();
        }
        for (int decimals = step.scale(); decimals <= MOST_DIGITS_OF_RESULT; decimals++) {
            BigDecimal shownResult = decimals(result, decimals);
            BigDecimal shownUp = decimals(up, decimals);
            if (shownUp.precision() > MOST_DIGITS_OF_RESULT) {
                return Optional.empty();
            }
            BigDecimal quotient = shownUp.subtract(shownResult).divide(step, MathContext.DECIMAL64);
            if (quotient.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(shownSlope) == 0) {
                return Optional.of(Fact.of("nudge")
                        .with("leaf", program.name(leaf))
                        .with("from", Numbers.text(from))
                        .with("to", text(new BigDecimal(Numbers.text(from)).add(step)))
                        .with("resultFrom", text(shownResult))
                        .with("resultTo", text(shownUp))
                        .with("slope", text(shownSlope))
                        .with("actual", Double.isFinite(actual) ? text(round(actual, digits)) : Numbers.text(actual)));
            }
        }
        return Optional.empty();
    }

    private static boolean isSlope(double quotient, int digits, BigDecimal shown) {
        return Double.isFinite(quotient) && round(quotient, digits).compareTo(shown) == 0;
    }

    /** The result with another value of the leaf; NaN where the function has none. */
    private double resultAt(double value) {
        Program.Builder moved = Program.builder();
        for (int node = 0; node < program.size(); node++) {
            Op op = program.op(node);
            if (op == Op.LEAF) {
                moved.number(node == leaf ? value : program.constant(node));
            } else if (op.operands() == 2) {
                moved.binary(op, program.operand(node, 0), program.operand(node, 1));
            } else if (op.hasConstant()) {
                moved.withConstant(op, program.operand(node, 0), program.constant(node));
            } else {
                moved.unary(op, program.operand(node, 0));
            }
        }
        try {
            tape.evaluate(moved.build(program.root()));
            return tape.data(program.root());
        } catch (DomainException e) {
            return Double.NaN;
        }
    }

    private static BigDecimal round(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private static BigDecimal decimals(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String text(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.toPlainString();
    }
}
