package org.chainmark.cli.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Review;
import org.chainmark.results.Verdict;

/**
 * Marks that a person gave. A mark belongs to a check of an exercise of a submission, and to the text that was read: it
 * survives that the submission is graded again, and waits if its text was changed. Safe for use by many threads.
 */
public final class RubricMarks {
    static final String COMMENT = "comment";

    private final Map<Key, Row> rows;

    private RubricMarks(Map<Key, Row> rows) {
        this.rows = Map.copyOf(rows);
    }

    /** No marks. */
    public static RubricMarks none() {
        return new RubricMarks(Map.of());
    }

    /**
     * Reads a table that {@link RubricTable} wrote and a person filled in.
     *
     * @throws RubricException if a line cannot be used; then none is
     */
    public static RubricMarks read(byte[] csv) throws RubricException {
        return new RubricMarks(RubricReader.read(csv));
    }

    /** The report with the marks for what waits in it, and the points that follow. */
    public GradingReport merge(GradingReport report) {
        if (report.pending() == 0 || rows.isEmpty()) {
            return report;
        }
        List<ExerciseReport> exercises = new ArrayList<>();
        for (ExerciseReport exercise : report.exercises()) {
            exercises.add(exercise.withChecks(exercise.checks().stream()
                    .map(check -> merge(check, Key.of(report.submission(), exercise.id(), check.id())))
                    .toList()));
        }
        return report.withExercises(exercises);
    }

    private CheckResult merge(CheckResult check, Key key) {
        Row row = rows.get(key);
        Review review = check.review();
        if (row == null || review == null || check.verdict() != Verdict.PENDING) {
            return check;
        }
        int mark = Integer.parseInt(row.mark());
        int possible = check.points().possible();
        if (!row.text().equals(review.text()) || mark > possible) {
            return check.pendingAgain(Fact.of("rubric.changed").with("mark", row.mark()));
        }
        return check.decided(
                mark,
                Fact.of("rubric.decided")
                        .with("mark", row.mark())
                        .with("possible", String.valueOf(possible))
                        .with(COMMENT, row.comment()));
    }
}
