package org.chainmark.reports.plot;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Point;
import org.chainmark.results.Chart.Scale;
import org.chainmark.results.Chart.Series;
import org.chainmark.results.Numbers;

/**
 * Points of a series that follow one another and are alike.
 *
 * @param kind what they have in common
 * @param points at least one
 */
record Stretch(Kind kind, List<Point> points) {
    Stretch {
        points = List.copyOf(points);
    }

    /** What is to be said of a point. */
    enum Kind {
        /** It can be drawn. */
        SHOWN,
        /** Its number is none. */
        NAN,
        /** Its number is infinite. */
        INFINITE,
        /** Its number is 0 or below, and the scale has no place for that. */
        LOW,
        /** There is no place for it on the other axis. */
        NOWHERE;

        static Kind of(Point point, Chart chart) {
            if (!Axis.hasPlaceFor(Numbers.parse(point.x()), chart.x())) {
                return NOWHERE;
            }
            double y = Numbers.parse(point.y());
            if (Double.isNaN(y)) {
                return NAN;
            }
            if (Double.isInfinite(y)) {
                return INFINITE;
            }
            return chart.y() == Scale.LOG && y <= 0 ? LOW : SHOWN;
        }
    }

    /** A series in stretches, each as long as can be. */
    static List<Stretch> of(Series series, Chart chart) {
        List<Stretch> stretches = new ArrayList<>();
        List<Point> points = series.points();
        int begin = 0;
        while (begin < points.size()) {
            Kind kind = Kind.of(points.get(begin), chart);
            int end = begin + 1;
            while (end < points.size() && Kind.of(points.get(end), chart) == kind) {
                end++;
            }
            stretches.add(new Stretch(kind, points.subList(begin, end)));
            begin = end;
        }
        return stretches;
    }

    boolean isShown() {
        return kind == Kind.SHOWN;
    }

    /** Where it is: {@code 7}, or {@code 7–12}. */
    String where() {
        String first = points.get(0).x();
        return points.size() == 1
                ? first
                : first + "–" + points.get(points.size() - 1).x();
    }
}
