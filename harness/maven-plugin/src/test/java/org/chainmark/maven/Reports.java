package org.chainmark.maven;

import java.util.List;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Review;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;

/** Reports to test with. */
final class Reports {
    private Reports() {}

    /** A report on exercises that were all graded or are all of the outcome. */
    static GradingReport of(Outcome outcome, ExerciseReport... exercises) {
        Isolation isolation = new Isolation(1, "process", List.of());
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                "project",
                outcome,
                Points.NONE,
                List.of(),
                List.of(exercises),
                isolation,
                7,
                "test");
    }

    /** An exercise with checks that ended so. */
    static ExerciseReport exercise(String id, Outcome outcome, Verdict... verdicts) {
        List<CheckResult> checks = List.of(verdicts).stream()
                .map(verdict -> new CheckResult(
                        "S1",
                        "what is checked",
                        Visibility.VISIBLE,
                        verdict,
                        verdict.passed() ? new Points(1, 1) : new Points(0, 1),
                        "",
                        List.of(),
                        "",
                        verdict == Verdict.PENDING ? new Review(null, "", "") : null))
                .toList();
        return new ExerciseReport(id, id, outcome, Points.NONE, List.of(), checks, List.of());
    }
}
