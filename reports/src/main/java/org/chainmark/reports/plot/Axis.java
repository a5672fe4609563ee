package org.chainmark.reports.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainmark.results.Chart.Scale;
import org.chainmark.results.Numbers;

/** Where numbers are along an axis: from 0 at its beginning to 1 at its end. */
final class Axis {
    private static final int MOST_TICKS = 7;
    private static final int[] DECADES = {1, 2, 3, 5, 10, 20, 30, 50, 100, 200};

    /** Forgives what the logarithm of a power of ten lacks. */
    private static final double ROUNDING = 1e-9;

    /** Beyond these powers of ten, ticks are written as powers. */
    private static final int SMALLEST_PLAIN = -3;

    private static final int LARGEST_PLAIN = 4;

    private final Scale scale;
    private final double low;
    private final double high;

    /** @param low in decades if the scale is one of ratios, as {@code high} */
    private Axis(Scale scale, double low, double high) {
        this.scale = scale;
        this.low = low;
        this.high = high;
    }

    /** @param at from 0 to 1 */
    record Tick(double at, String text) {}

    /** Whether a number has a place on an axis of a scale. */
    static boolean hasPlaceFor(double number, Scale scale) {
        return Double.isFinite(number) && (scale == Scale.LINEAR || number > 0);
    }

    /**
     * An axis on which all numbers have a place.
     *
     * @param numbers at least one, each with a place on the scale
     */
    static Axis around(List<Double> numbers, Scale scale) {
        double least = numbers.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return scale == Scale.LOG ? decades(least, most) : span(least, most);
    }

    private static Axis decades(double least, double most) {
        double low = Math.floor(Math.log10(least) + ROUNDING);
        double high = Math.ceil(Math.log10(most) - ROUNDING);
        return new Axis(Scale.LOG, low, high > low ? high : low + 1);
    }

    private static Axis span(double least, double most) {
        boolean visible = most / 2 - least / 2 > Math.max(Math.abs(least), Math.abs(most)) * ROUNDING;
        if (visible && most / 2 - least / 2 >= Double.MIN_NORMAL) {
            return new Axis(Scale.LINEAR, least, most);
        }
        double room = Math.max(1, Math.abs(least) / 10);
        return new Axis(
                Scale.LINEAR, Math.max(-Double.MAX_VALUE, least - room), Math.min(Double.MAX_VALUE, most + room));
    }

    double at(double number) {
        double value = scale == Scale.LOG ? Math.log10(number) : number;
        // Halves, because the whole span may be more than the largest number.
        return (value / 2 - low / 2) / (high / 2 - low / 2);
    }

    List<Tick> ticks() {
        return scale == Scale.LOG ? powers() : multiples();
    }

    private List<Tick> powers() {
        int every = DECADES[DECADES.length - 1];
        for (int i = DECADES.length - 1; i >= 0 && (high - low) / DECADES[i] <= MOST_TICKS - 1; i--) {
            every = DECADES[i];
        }
        boolean plain = low >= SMALLEST_PLAIN && high <= LARGEST_PLAIN;
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) low; power <= (int) high; power++) {
            if (Math.floorMod(power, every) == 0) {
                ticks.add(new Tick((power - low) / (high - low), plain ? decimal(power) : "10" + raised(power)));
            }
        }
        return ticks;
    }

    private static String decimal(int power) {
        return BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString();
    }

    private static String raised(int power) {
        return String.valueOf(power)
                .chars()
                .mapToObj(character ->
                        character == '-' ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(character - '0', character - '0' + 1))
                .collect(Collectors.joining());
    }

    private List<Tick> multiples() {
        BigDecimal step = step();
        BigDecimal tick =
                new BigDecimal(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<Tick> ticks = new ArrayList<>();
        while (tick.compareTo(new BigDecimal(high)) <= 0) {
            ticks.add(new Tick(at(tick.doubleValue()), Numbers.text(tick.doubleValue())));
            tick = tick.add(step);
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten, so that there are at most so many ticks. */
    private BigDecimal step() {
        BigDecimal least = new BigDecimal(high)
                .subtract(new BigDecimal(low))
                .divide(BigDecimal.valueOf(MOST_TICKS - 1), MathContext.DECIMAL64);
        int power = least.precision() - least.scale() - 1;
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
            if (step.compareTo(least) >= 0) {
                return step;
            }
        }
        return BigDecimal.TEN.scaleByPowerOfTen(power);
    }
}
