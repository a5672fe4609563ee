package org.chainmark.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line on a terminal that is written over and gone at the end. It names the submissions that are being graded, so
 * that one that takes long is seen.
 */
final class LiveProgress implements Progress {
    private static final String OVER_THE_LINE = "\r\u001B[K";

    /** What fits on one line of a small terminal; a longer line could not be written over. */
    private static final int WIDTH = 79;

    private final PrintWriter out;
    private final Wording wording;
    private final int total;
    private final Map<Submission, String> running = new LinkedHashMap<>();
    private int done;

    LiveProgress(PrintWriter out, Wording wording, int total) {
        this.out = out;
        this.wording = wording;
        this.total = total;
        show();
    }

    @Override
    public synchronized void started(Submission submission) {
        running.put(submission, wording.line(submission.name()));
        show();
    }

    @Override
    public synchronized void finished(Submission submission) {
        running.remove(submission);
        done++;
        show();
    }

    private void show() {
        String names = running.isEmpty() ? "" : ": " + String.join(", ", running.values());
        print(OVER_THE_LINE + Columns.cut("Graded " + done + " of " + total + names, WIDTH));
    }

    @Override
    public synchronized void close() {
        print(OVER_THE_LINE);
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }
}
