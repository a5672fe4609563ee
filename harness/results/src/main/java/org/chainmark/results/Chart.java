package org.chainmark.results;

import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Lines to be drawn of what the student's code did. A chart decides nothing: no points depend on it.
 *
 * <p>Messages word it. With the title's key {@code k}: {@code k} is the title, {@code k.x} and {@code k.y} are the axes,
 * {@code k.series.s} is the name of the series {@code s}, and {@code k.note} says how to read it. All get the title's
 * parameters.
 *
 * @param series at most {@value #MOST_SERIES}, each with a key of its own
 */
public record Chart(Fact title, Scale x, Scale y, List<Series> series) {
    /** More could not be told apart. */
    public static final int MOST_SERIES = 4;

    /** More could not be seen. */
    public static final int MOST_POINTS = 200;

    public Chart {
        Objects.requireNonNull(title, "a chart has a title");
        series = List.copyOf(series);
        if (series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("a chart of " + series.size() + " series; at most " + MOST_SERIES);
        }
        if (series.stream().map(Series::key).distinct().count() < series.size()) {
            throw new IllegalArgumentException("two series of a chart have one key");
        }
    }

    /** How numbers are laid out along an axis. */
    public enum Scale {
        /** By their differences. */
        LINEAR,
        /** By their ratios; 0 and what is below it have no place there. */
        LOG
    }

    /**
     * One line.
     *
     * @param key names it within the chart, such as {@code loss}
     * @param points in the order in which they are joined, at most {@value Chart#MOST_POINTS}
     */
    public record Series(String key, List<Point> points) {
        public Series {
            points = List.copyOf(points);
            if (points.size() > MOST_POINTS) {
                throw new IllegalArgumentException("a series of " + points.size() + " points; at most " + MOST_POINTS);
            }
        }

        /** The series of a number at each of some places, as far as it may have points. */
        public static Series of(String key, double[] places, IntToDoubleFunction number) {
            return new Series(
                    key,
                    IntStream.range(0, Math.min(places.length, MOST_POINTS))
                            .mapToObj(i -> Point.of(places[i], number.applyAsDouble(i)))
                            .toList());
        }
    }

    /**
     * A point. Its numbers are texts as in facts, because a number of the student's may be {@code NaN} or
     * {@code Infinity}: the line then has a gap.
     */
    public record Point(String x, String y) {
        public Point {
            requireNumber(x);
            requireNumber(y);
        }

        /** The point of two numbers. */
        public static Point of(double x, double y) {
            return new Point(Numbers.text(x), Numbers.text(y));
        }

        private static void requireNumber(String text) {
            if (!text.equals(Numbers.text(Numbers.parse(text)))) {
                throw new IllegalArgumentException("not a number with nine digits: " + text);
            }
        }
    }
}
