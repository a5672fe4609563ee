package org.chainmark.judge;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentSession;
import org.chainmark.results.Chart;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.Plotter;

/** The stage that draws. It comes last, and nothing depends on it. */
final class Drawing {
    /** Charts take few calls; the clock is generous, because a machine may be busy. */
    private static final CheckLimits LIMITS = new CheckLimits(Duration.ofSeconds(2), Duration.ofSeconds(20));

    private Drawing() {}

    /** The exercise's charts of a submission; none if anything at all fails meanwhile, the student's code or ours. */
    static List<Chart> of(Exercise exercise, StudentSession student) {
        Optional<Plotter> plotter = exercise.plotter();
        if (plotter.isEmpty()) {
            return List.of();
        }
        student.begin(LIMITS);
        try {
            return List.copyOf(plotter.get().charts(student));
        } catch (RuntimeException e) {
            // A picture that is missing is no reason to grade anything again.
            return List.of();
        } finally {
            student.end();
        }
    }
}
