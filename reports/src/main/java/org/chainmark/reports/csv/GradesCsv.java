package org.chainmark.reports.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.chainmark.reports.escape.CsvField;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;

/**
 * The grades of a run as CSV, one line per submission: {@code submission}, {@code outcome} as in the result, {@code
 * earned}, {@code possible}, {@code pending}, the points earned in every exercise, and the first thing to fix. What was not graded has
 * empty points, so that importing the file moves none. Where points are pending, because a person has not decided yet,
 * those earned are provisional.
 */
public final class GradesCsv {
    private static final String LINE_END = "\r\n";

    private GradesCsv() {}

    /** The table with a line of column names, sentences in the locale's language. */
    public static String render(List<GradingReport> reports, Locale locale) {
        List<String> exercises = reports.stream()
                .flatMap(report -> report.exercises().stream())
                .map(ExerciseReport::id)
                .distinct()
                .toList();
        StringBuilder csv = new StringBuilder(line(columns(exercises)));
        reports.forEach(report -> csv.append(line(fields(report, exercises, locale))));
        return csv.toString();
    }

    private static List<String> columns(List<String> exercises) {
        List<String> columns = new ArrayList<>(List.of("submission", "outcome", "earned", "possible", "pending"));
        exercises.forEach(exercise -> columns.add(exercise + " earned"));
        columns.add("diagnosis");
        return columns;
    }

    private static List<String> fields(GradingReport report, List<String> exercises, Locale locale) {
        List<String> fields = new ArrayList<>();
        fields.add(report.submission());
        fields.add(report.outcome().name());
        fields.add(points(report.outcome(), report.points(), Points::earned));
        fields.add(points(report.outcome(), report.points(), Points::possible));
        fields.add(report.outcome() == Outcome.NOT_GRADED ? "" : String.valueOf(report.pending()));
        exercises.forEach(exercise -> fields.add(earned(report, exercise)));
        fields.add(
                SubmissionView.firstFinding(report, locale).map(Sentence::text).orElse(""));
        return fields;
    }

    private static String earned(GradingReport report, String exercise) {
        return report.exercises().stream()
                .filter(candidate -> candidate.id().equals(exercise))
                .map(found -> points(found.outcome(), found.points(), Points::earned))
                .findFirst()
                .orElse("");
    }

    private static String points(Outcome outcome, Points points, ToIntFunction<Points> number) {
        return outcome == Outcome.NOT_GRADED ? "" : String.valueOf(number.applyAsInt(points));
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvField::escape).collect(Collectors.joining(",", "", LINE_END));
    }
}
