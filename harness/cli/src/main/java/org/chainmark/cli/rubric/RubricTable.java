package org.chainmark.cli.rubric;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.reports.escape.CsvField;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Review;
import org.chainmark.results.Verdict;

/** Writes everything that a person decides, or has decided, as a table to be filled in. */
public final class RubricTable {
    private static final String LINE_END = "\r\n";

    private RubricTable() {}

    /** The table as CSV, one line per check. */
    public static String render(List<GradingReport> reports) {
        return Stream.concat(
                        Stream.of(Row.COLUMNS),
                        reports.stream()
                                .flatMap(report -> report.exercises().stream()
                                        .flatMap(exercise -> rows(report.submission(), exercise))))
                .map(fields -> fields.stream().map(CsvField::escape).collect(Collectors.joining(",", "", LINE_END)))
                .collect(Collectors.joining());
    }

    private static Stream<List<String>> rows(String submission, ExerciseReport exercise) {
        return exercise.checks().stream()
                .filter(check -> check.review() != null)
                .map(check -> row(submission, exercise.id(), check, Objects.requireNonNull(check.review())));
    }

    private static List<String> row(String submission, String exercise, CheckResult check, Review review) {
        boolean decided = check.verdict() != Verdict.PENDING;
        return List.of(
                submission,
                exercise,
                check.id(),
                check.title(),
                String.valueOf(check.points().possible()),
                review.proposed() == null ? "" : String.valueOf(review.proposed()),
                review.found(),
                decided ? String.valueOf(check.points().earned()) : "",
                decided ? check.facts().get(0).parameters().getOrDefault(RubricMarks.COMMENT, "") : "",
                review.text());
    }
}
