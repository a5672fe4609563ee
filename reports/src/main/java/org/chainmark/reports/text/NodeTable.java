package org.chainmark.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmark.reports.escape.TerminalText;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.view.GraphView;
import org.chainmark.reports.view.GraphView.Cell;
import org.chainmark.reports.view.GraphView.Row;

/** The nodes of a graph as lines of equal columns: name, data and gradient, with the wanted number where it differs. */
public final class NodeTable {
    private static final int MOST_ROWS = 12;
    private static final int LONGEST_CELL = 40;

    private NodeTable() {}

    /** The lines, the first one a heading; none if there are no nodes. */
    public static List<String> lines(GraphView graph, Messages messages) {
        if (!graph.hasRows()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(messages.text("page.node"), messages.text("page.data"), messages.text("page.gradient")));
        graph.rows().stream().limit(MOST_ROWS).map(row -> cells(row, messages)).forEach(rows::add);
        List<String> lines = new ArrayList<>(Columns.lines(rows));
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
}
