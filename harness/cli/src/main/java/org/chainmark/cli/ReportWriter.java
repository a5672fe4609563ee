package org.chainmark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what a run found; the only class that decides which reports a run has. */
interface ReportWriter {
    /** Writes the files of one submission. */
    void write(GradedSubmission graded) throws IOException;

    /** Writes what is about the run as a whole, in the order of the list. */
    void writeOverview(List<GradedSubmission> all) throws IOException;

    /** The page to open first. */
    Path firstPage();
}
