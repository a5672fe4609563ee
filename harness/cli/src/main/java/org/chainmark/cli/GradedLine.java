package org.chainmark.cli;

import java.util.List;
import org.chainmark.reports.view.GradeLine;

/**
 * What is kept of a submission when its files are written, until the end of the run.
 *
 * @param overview what the overview says of it
 * @param cells its line of the table on the console
 * @param toBeRepeated whether we failed in any part of it
 */
record GradedLine(Submission submission, GradeLine overview, List<String> cells, boolean toBeRepeated) {
    GradedLine {
        cells = List.copyOf(cells);
    }

    static GradedLine of(GradedSubmission graded, GradeLine overview) {
        return new GradedLine(graded.submission(), overview, ResultTable.cells(graded), graded.toBeRepeated());
    }
}
