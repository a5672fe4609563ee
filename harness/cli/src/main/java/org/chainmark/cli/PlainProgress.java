package org.chainmark.cli;

import java.io.PrintWriter;

/** A line for every submission that is done. */
final class PlainProgress implements Progress {
    private final PrintWriter out;
    private final Wording wording;
    private final int total;
    private int done;

    PlainProgress(PrintWriter out, Wording wording, int total) {
        this.out = out;
        this.wording = wording;
        this.total = total;
    }

    @Override
    public void finished(GradedSubmission graded) {
        done++;
        out.printf(
                "[%d/%d] %s: %s, %s%n",
                done,
                total,
                wording.line(graded.submission().name()),
                wording.outcome(graded.report()),
                wording.points(graded.report()));
        out.flush();
    }

    @Override
    public void close() {}
}
