package org.chainmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The table at the end of a run: one line per submission. */
final class ResultTable {
    private static final List<String> HEAD = List.of("submission", "outcome", "points", "first thing to fix");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_FINDING = 120;

    private final List<List<String>> rows = new ArrayList<>(List.of(HEAD));

    ResultTable(List<GradedLine> graded) {
        graded.forEach(line -> rows.add(line.cells()));
    }

    /** The line of a submission. */
    static List<String> cells(GradedSubmission graded) {
        Wording wording = Wording.ENGLISH;
        return List.of(
                Columns.cut(wording.line(graded.submission().name()), LONGEST_NAME),
                wording.outcome(graded.report()),
                wording.points(graded.report()),
                Columns.cut(wording.line(wording.firstFinding(graded.report())), LONGEST_FINDING));
    }

    void print(PrintWriter out) {
        int last = HEAD.size() - 1;
        List<Integer> widths = IntStream.range(0, last).mapToObj(this::width).toList();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < last; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths.get(column) - Columns.of(cell) + 2));
            }
            out.println(line.append(row.get(last)).toString().stripTrailing());
        }
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> Columns.of(row.get(column))).max().orElse(0);
    }
}
