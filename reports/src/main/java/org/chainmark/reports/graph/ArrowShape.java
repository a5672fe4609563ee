package org.chainmark.reports.graph;

import java.util.List;
import java.util.Locale;
import org.chainmark.reports.graph.LayeredLayout.Point;

/**
 * An arrow along points, the last piece of which goes straight down.
 *
 * @param points start, bends and end
 */
record ArrowShape(List<Point> points) {
    private static final double CORNER = 6;
    private static final double HEAD_LENGTH = 8;
    private static final double HEAD_HALF_WIDTH = 4;

    /** The line with rounded corners up to the head, as SVG path data. */
    String path() {
        StringBuilder path = new StringBuilder("M" + text(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point bend = points.get(i);
            path.append(" L").append(text(towards(bend, points.get(i - 1))));
            path.append(" Q").append(text(bend)).append(' ').append(text(towards(bend, points.get(i + 1))));
        }
        return path.append(" L").append(text(neck())).toString();
    }

    /** The head as points of an SVG polygon. */
    String head() {
        Point tip = points.get(points.size() - 1);
        Point neck = neck();
        return text(tip) + " " + text(new Point(neck.x() - HEAD_HALF_WIDTH, neck.y())) + " "
                + text(new Point(neck.x() + HEAD_HALF_WIDTH, neck.y()));
    }

    private Point neck() {
        Point tip = points.get(points.size() - 1);
        return new Point(tip.x(), tip.y() - HEAD_LENGTH);
    }

    /** A point near one point in the direction of another, at most half the way. */
    private static Point towards(Point from, Point to) {
        double distance = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = distance == 0 ? 0 : Math.min(CORNER / distance, 0.5);
        return new Point(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()));
    }

    private static String text(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    private static String number(double length) {
        return String.format(Locale.ROOT, "%.1f", length).replace(".0", "");
    }
}
