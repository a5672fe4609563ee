package org.chainmark.reports.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.plot.LinePlot;
import org.chainmark.reports.plot.Plot;
import org.chainmark.reports.plot.PlotWords;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Point;

/**
 * A chart in all the ways to look at it.
 *
 * @param plots its drawing; none if there is nothing to draw, else one
 * @param notes how to read it, and where it has gaps
 * @param heads of the columns of numbers: what the horizontal axis counts, then each line
 */
public record ChartView(Sentence title, List<Plot> plots, List<Sentence> notes, List<String> heads, List<Row> rows) {
    public ChartView {
        notes = List.copyOf(notes);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * The numbers of all lines at one place.
     *
     * @param cells one per line, empty where it has no point
     */
    public record Row(String place, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    static ChartView of(Chart chart, Messages messages) {
        PlotWords words = new PlotWords(chart, messages);
        Stream<String> names = chart.series().stream().map(words::name);
        return new ChartView(
                words.title(),
                LinePlot.of(chart, messages).stream().toList(),
                words.notes(),
                Stream.concat(Stream.of(words.x()), names).toList(),
                rows(chart));
    }

    /** Several points of a line at one place share a cell. */
    private static List<Row> rows(Chart chart) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        int series = chart.series().size();
        for (int i = 0; i < series; i++) {
            for (Point point : chart.series().get(i).points()) {
                List<String> row =
                        cells.computeIfAbsent(point.x(), any -> new ArrayList<>(Collections.nCopies(series, "")));
                row.set(i, row.get(i).isEmpty() ? point.y() : row.get(i) + ", " + point.y());
            }
        }
        return cells.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }
}
