package org.chainmark.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainmark.reports.escape.TerminalText;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.view.GraphView;
import org.chainmark.reports.view.GraphView.Cell;
import org.chainmark.reports.view.GraphView.Row;

/** The nodes of a graph as lines of equal columns: name, data and gradient, with the wanted number where it differs. */
final class NodeTable {
    private static final int MOST_ROWS = 12;
    private static final int LONGEST_CELL = 40;
    private static final int GAP = 2;

    private NodeTable() {}

    /** The lines, the first one a heading; none if there are no nodes. */
    static List<String> lines(GraphView graph, Messages messages) {
        if (!graph.hasRows()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(messages.text("page.node"), messages.text("page.data"), messages.text("page.gradient")));
        graph.rows().stream().limit(MOST_ROWS).map(row -> cells(row, messages)).forEach(rows::add);
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> widest(rows, column))
                .toList();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, widths)));
        if (graph.rows().size() > MOST_ROWS) {
            lines.add(messages.text(
                    "text.more", Map.of("count", String.valueOf(graph.rows().size() - MOST_ROWS))));
        }
        return lines;
    }

    private static List<String> cells(Row row, Messages messages) {
        return List.of(cut(row.name()), cell(row.data(), messages), cell(row.gradient(), messages));
    }

    private static String cell(Cell cell, Messages messages) {
        return cut(cell.actual())
                + (cell.differs()
                        ? " (" + messages.text("picture.wanted", Map.of("wanted", cut(cell.wanted()))) + ")"
                        : "");
    }

    /** Cleaned here and not only as a whole line, so that columns stay in line. */
    private static String cut(String text) {
        String clean = TerminalText.line(text);
        int length = clean.codePointCount(0, clean.length());
        return length <= LONGEST_CELL
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_CELL - 3)) + "...";
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - width(cell) + GAP));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
