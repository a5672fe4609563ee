package org.chainmark.suite;

import java.util.List;
import org.chainmark.results.Chart;

/** Draws what a submission does in an exercise, whether anything is wrong with it or not. */
@FunctionalInterface
public interface Plotter {
    /**
     * Runs the student's code, in few calls, and draws what it did. Students see the charts at once: their inputs must be
     * those of checks that ship to students. What the student's code throws may be passed on; there is no chart then, and
     * no points depend on it.
     */
    List<Chart> charts(Submission submission);
}
