package org.chainmark.cli;

import java.io.PrintWriter;

/** A line for every tenth of the submissions, for logs: at most ten lines, however many submissions there are. */
final class PlainProgress implements Progress {
    private static final int LINES = 10;

    private final PrintWriter out;
    private final int total;
    private int done;

    PlainProgress(PrintWriter out, int total) {
        this.out = out;
        this.total = total;
    }

    @Override
    public void started(Submission submission) {}

    @Override
    public synchronized void finished(Submission submission) {
        done++;
        if (tenths(done) > tenths(done - 1)) {
            out.printf("Graded %d of %d.%n", done, total);
            out.flush();
        }
    }

    private long tenths(int submissions) {
        return (long) submissions * LINES / total;
    }

    @Override
    public void close() {}
}
