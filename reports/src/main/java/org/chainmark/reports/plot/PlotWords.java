package org.chainmark.reports.plot;

import static java.util.Comparator.comparingDouble;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.plot.Stretch.Kind;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Point;
import org.chainmark.results.Chart.Series;
import org.chainmark.results.Fact;
import org.chainmark.results.Numbers;

/** What is said of a chart; the messages are those of its exercise. */
public final class PlotWords {
    private static final MathContext FEW_DIGITS = new MathContext(3);
    private static final int MOST_PLACES = 6;

    private final Chart chart;
    private final Messages messages;

    public PlotWords(Chart chart, Messages messages) {
        this.chart = chart;
        this.messages = messages;
    }

    /** What it shows. */
    public Sentence title() {
        return messages.sentence(chart.title());
    }

    /** What the horizontal axis counts. */
    public String x() {
        return own(".x").text();
    }

    /** What the vertical axis counts. */
    public String y() {
        return own(".y").text();
    }

    /** What a line is. */
    public String name(Series series) {
        return own(".series." + series.key()).text();
    }

    /** How to read it, and where a line has gaps and why. */
    public List<Sentence> notes() {
        Optional<Sentence> note =
                messages.find(chart.title().key() + ".note", chart.title().parameters());
        Stream<Sentence> gaps = chart.series().stream()
                .flatMap(series -> Stream.of(Kind.NAN, Kind.INFINITE, Kind.LOW, Kind.NOWHERE)
                        .flatMap(kind -> gaps(series, kind).stream()));
        return Stream.concat(note.stream(), gaps).toList();
    }

    /** How a line goes, in a sentence: where it begins and ends and how far it gets. */
    String course(Series series) {
        List<Point> shown = Stretch.of(series, chart).stream()
                .filter(Stretch::isShown)
                .flatMap(stretch -> stretch.points().stream())
                .toList();
        if (shown.isEmpty()) {
            return messages.text("plot.nothing", Map.of("series", name(series)));
        }
        Map<String, String> parameters = new HashMap<>(Map.of("series", name(series)));
        put(parameters, "first", shown.get(0));
        put(parameters, "last", shown.get(shown.size() - 1));
        put(
                parameters,
                "low",
                shown.stream().min(comparingDouble(PlotWords::height)).orElseThrow());
        put(
                parameters,
                "high",
                shown.stream().max(comparingDouble(PlotWords::height)).orElseThrow());
        return messages.text("plot.course", parameters);
    }

    /** All of it, for those who do not see it. */
    String description() {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("plot.axes", Map.of("x", x(), "y", y())));
        chart.series().forEach(series -> sentences.add(course(series)));
        notes().forEach(note -> sentences.add(note.text()));
        return String.join(" ", sentences);
    }

    private Optional<Sentence> gaps(Series series, Kind kind) {
        List<Stretch> gaps = Stretch.of(series, chart).stream()
                .filter(stretch -> stretch.kind() == kind)
                .toList();
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        String places = gaps.stream().limit(MOST_PLACES).map(Stretch::where).collect(Collectors.joining(", "));
        String all = gaps.size() > MOST_PLACES ? places + ", …" : places;
        return messages.find(
                "plot.gap." + kind.name().toLowerCase(Locale.ROOT),
                Map.of("series", name(series), "x", x(), "places", all));
    }

    private Sentence own(String part) {
        return messages.sentence(
                new Fact(chart.title().key() + part, chart.title().parameters()));
    }

    private static void put(Map<String, String> parameters, String name, Point point) {
        parameters.put(name, few(point.y()));
        parameters.put(name + "At", point.x());
    }

    private static double height(Point point) {
        return Numbers.parse(point.y());
    }

    private static String few(String number) {
        return Numbers.text(new BigDecimal(number).round(FEW_DIGITS).doubleValue());
    }
}
