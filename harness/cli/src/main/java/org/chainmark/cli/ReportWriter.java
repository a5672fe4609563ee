package org.chainmark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.reports.view.GradeLine;

/** Writes what a run found; the only class that decides which reports a run has. */
interface ReportWriter {
    /** Writes the files of one submission. */
    void write(GradedSubmission graded) throws IOException;

    /** What the overview will say of a submission. */
    GradeLine line(GradedSubmission graded);

    /** Writes what is about the run as a whole, in the order of the list. */
    void writeOverview(List<GradeLine> lines) throws IOException;

    /** The page to open first. */
    Path firstPage();
}
