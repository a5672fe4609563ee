package org.chainmark.reports.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.plot.Axis.Tick;
import org.chainmark.reports.plot.Plot.Label;
import org.chainmark.reports.plot.Plot.Line;
import org.chainmark.reports.plot.Stretch.Kind;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Point;
import org.chainmark.results.Chart.Series;
import org.chainmark.results.Numbers;

/** Draws a chart: lines between their axes, and for each a sample of it for the legend. */
public final class LinePlot {
    /** The whole of it fits a narrow screen with its words still large enough to read. */
    private static final int WIDTH = 480;

    private static final int HEIGHT = 230;
    private static final int LINE = 18;
    private static final int ASCENT = 14;

    /** The frame's stroke is within the drawing. */
    private static final int RIGHT = WIDTH - 1;

    /** Ticks below the frame are at least this far apart. */
    private static final double SPACE = 6;

    /** Advance of a character of the fixed-width font in the style sheet, at the 16 px that it has on a narrow screen. */
    private static final double CHARACTER = 9.8;

    private static final int GAP = 8;
    private static final int TOP = LINE + GAP;
    private static final int BOTTOM = TOP + HEIGHT;

    /** Where texts may begin: crosses reach over the frame. */
    private static final int BELOW = BOTTOM + 4;

    /** Room between the frame and the outermost points. */
    private static final int INSET = 10;

    /** With more points than these, shapes at each of them would run into each other. */
    private static final int MOST_DOTS = 60;

    private static final int LONGEST_NAME = 46;

    private final Chart chart;
    private final PlotWords words;
    private final Axis x;
    private final Axis y;
    private final double left;

    /**
     * The axis across holds gaps too, so that each is marked where it is.
     *
     * @param shown points that can be drawn, at least one
     * @param placed those and the ones in gaps
     */
    private LinePlot(Chart chart, Messages messages, List<Point> shown, List<Point> placed) {
        this.chart = chart;
        this.words = new PlotWords(chart, messages);
        this.x = Axis.around(
                placed.stream().map(point -> Numbers.parse(point.x())).toList(), chart.x());
        this.y = Axis.around(
                shown.stream().map(point -> Numbers.parse(point.y())).toList(), chart.y());
        int longest =
                y.ticks().stream().mapToInt(tick -> tick.text().length()).max().orElse(0);
        this.left = Math.ceil(longest * CHARACTER) + GAP;
    }

    /** The drawing; empty if no point of the chart has a place on its axes. */
    public static Optional<Plot> of(Chart chart, Messages messages) {
        List<Point> shown = points(chart, kind -> kind == Kind.SHOWN);
        List<Point> placed = points(chart, kind -> kind != Kind.NOWHERE);
        return shown.isEmpty() ? Optional.empty() : Optional.of(new LinePlot(chart, messages, shown, placed).draw());
    }

    private static List<Point> points(Chart chart, Predicate<Kind> kinds) {
        return chart.series().stream()
                .flatMap(series -> Stretch.of(series, chart).stream())
                .filter(stretch -> kinds.test(stretch.kind()))
                .flatMap(stretch -> stretch.points().stream())
                .toList();
    }

    private Plot draw() {
        return new Plot(
                WIDTH,
                BELOW + 2 * LINE + GAP,
                words.title().text(),
                words.description(),
                "M" + text(left) + " " + TOP + "H" + RIGHT + "V" + BOTTOM + "H" + text(left) + "Z",
                grid(),
                labels(),
                IntStream.range(0, chart.series().size()).mapToObj(this::line).toList());
    }

    private double across(double at) {
        return left + INSET + at * (RIGHT - left - 2 * INSET);
    }

    private double down(double at) {
        return BOTTOM - INSET - at * (HEIGHT - 2 * INSET);
    }

    private String grid() {
        String columns = x.ticks().stream()
                .map(tick -> "M" + text(across(tick.at())) + " " + TOP + "V" + BOTTOM)
                .collect(Collectors.joining());
        String rows = y.ticks().stream()
                .map(tick -> "M" + text(left) + " " + text(down(tick.at())) + "H" + RIGHT)
                .collect(Collectors.joining());
        return columns + rows;
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(0, TOP - GAP, "start", shortened(words.y())));
        for (Tick tick : y.ticks()) {
            labels.add(new Label(tenths(left - GAP), tenths(down(tick.at()) + ASCENT / 3.0), "end", tick.text()));
        }
        labels.addAll(placesBelow());
        labels.add(new Label(WIDTH, BELOW + 2 * LINE, "end", shortened(words.x())));
        return labels;
    }

    /** Long numbers may leave no room for the next. */
    private List<Label> placesBelow() {
        List<Label> labels = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Tick tick : x.ticks()) {
            double half = tick.text().length() * CHARACTER / 2;
            double at = Math.max(half, Math.min(across(tick.at()), WIDTH - half));
            if (at - half >= end + SPACE) {
                labels.add(new Label(tenths(at), BELOW + LINE, "middle", tick.text()));
                end = at + half;
            }
        }
        return labels;
    }

    private Line line(int index) {
        Series series = chart.series().get(index);
        List<Stretch> stretches = Stretch.of(series, chart);
        Shape shape = Shape.of(index);
        return new Line(
                index + 1,
                words.course(series),
                path(stretches),
                dots(stretches, shape),
                crosses(stretches),
                shape.at(Line.SAMPLE_WIDTH / 2.0, Line.SAMPLE_HEIGHT / 2.0),
                words.name(series));
    }

    private String path(List<Stretch> stretches) {
        return stretches.stream()
                .filter(Stretch::isShown)
                .map(stretch -> stretch.points().stream()
                        .map(point -> text(across(point)) + " " + text(down(point)))
                        .collect(Collectors.joining("L", "M", "")))
                .collect(Collectors.joining());
    }

    private String dots(List<Stretch> stretches, Shape shape) {
        int points =
                stretches.stream().mapToInt(stretch -> stretch.points().size()).sum();
        return stretches.stream()
                .filter(Stretch::isShown)
                .filter(stretch -> points <= MOST_DOTS || stretch.points().size() == 1)
                .flatMap(stretch -> stretch.points().stream())
                .map(point -> shape.at(across(point), down(point)))
                .collect(Collectors.joining());
    }

    /** What is too large, or no number at all, is marked at the upper edge; what is too small, at the lower one. */
    private String crosses(List<Stretch> stretches) {
        StringBuilder crosses = new StringBuilder();
        for (Stretch stretch : stretches) {
            if (stretch.isShown() || stretch.kind() == Kind.NOWHERE) {
                continue;
            }
            for (Point point : stretch.points()) {
                boolean low = stretch.kind() == Kind.LOW || point.y().startsWith("-");
                crosses.append(Shape.CROSS.at(across(point), low ? BOTTOM : TOP));
            }
        }
        return crosses.toString();
    }

    private double across(Point point) {
        return across(x.at(Numbers.parse(point.x())));
    }

    private double down(Point point) {
        return down(y.at(Numbers.parse(point.y())));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_NAME
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }

    private static double tenths(double length) {
        return Math.round(length * 10) / 10.0;
    }

    static String text(double length) {
        double tenths = tenths(length);
        return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths);
    }
}
