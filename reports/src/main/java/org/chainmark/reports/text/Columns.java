package org.chainmark.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells as lines in which each column begins at the same place. */
final class Columns {
    private static final int GAP = 2;

    private Columns() {}

    /** One line per row; all rows have the same number of cells. */
    static List<String> lines(List<List<String>> rows) {
        List<Integer> widths = rows.isEmpty()
                ? List.of()
                : IntStream.range(0, rows.get(0).size())
                        .mapToObj(column -> widest(rows, column))
                        .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** The lines of a table whose last column is wrapped, so that no line is longer than a width. */
    static List<String> wrapped(List<List<String>> rows, int width) {
        int last = rows.get(0).size() - 1;
        int before = IntStream.range(0, last)
                .map(column -> widest(rows, column) + GAP)
                .sum();
        List<List<String>> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row.subList(0, last));
            for (String part : Paragraph.lines(row.get(last), width - before)) {
                cells.add(part);
                lines.add(List.copyOf(cells));
                cells.clear();
                IntStream.range(0, last).forEach(column -> cells.add(""));
            }
        }
        return lines(lines);
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> Paragraph.width(row.get(column)))
                .max()
                .orElse(0);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - Paragraph.width(cell) + GAP));
        }
        return line.toString().stripTrailing();
    }
}
