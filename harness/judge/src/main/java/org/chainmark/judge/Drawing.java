package org.chainmark.judge;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentSession;
import org.chainmark.results.Chart;
import org.chainmark.results.ExerciseReport;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.Plotter;

/** The stage that draws. It comes last, and nothing depends on it. */
final class Drawing {
    /** Charts take few calls; the clock is generous, because a machine may be busy. */
    private static final CheckLimits LIMITS = new CheckLimits(Duration.ofSeconds(2), Duration.ofSeconds(20));

    private Drawing() {}

    /** A graded exercise with its charts; without any if anything at all fails meanwhile, the student's code or ours. */
    static ExerciseReport in(ExerciseReport graded, Exercise exercise, StudentSession student) {
        try {
            Optional<Plotter> plotter = exercise.plotter();
            return plotter.isEmpty() ? graded : graded.withCharts(charts(plotter.get(), student));
        } catch (Throwable e) {
            // Errors too: a picture that is missing is no reason to grade anything again.
            return graded;
        }
    }

    private static List<Chart> charts(Plotter plotter, StudentSession student) {
        student.begin(LIMITS);
        try {
            return plotter.charts(student);
        } finally {
            student.end();
        }
    }
}
