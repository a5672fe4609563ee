package org.chainmark.reports.format;

import java.io.IOException;
import java.util.List;
import org.chainmark.results.GradingReport;

/** A file format that another tool reads results in. Everything foreign that is written in it is escaped for it. */
public interface ReportFormat {
    /** What it is asked for by, such as {@code sarif}. */
    String id();

    /** One line that says what it is and who reads it. */
    String description();

    /** How its readers expect the file to be called. */
    String fileName();

    /** Whether one file can hold the results of several submissions. */
    boolean holdsSeveral();

    /**
     * Writes results.
     *
     * @param reports one or more; exactly one if the format {@linkplain #holdsSeveral() holds no more}
     * @throws IOException if {@code out} does
     */
    void write(List<GradingReport> reports, Presentation presentation, Appendable out) throws IOException;
}
