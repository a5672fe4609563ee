package org.chainmark.reports.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chainmark.reports.escape.CsvField;
import org.chainmark.reports.view.Occasion;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;

/** The points of a run as a table for a spreadsheet or a gradebook. */
public final class GradesCsv {
    private static final String END_OF_LINE = "\r\n";

    private GradesCsv() {}

    /** A line of headings, then a line per submission in the order of the list. */
    public static String render(List<GradingReport> reports, Locale locale) {
        List<String> exercises = List.copyOf(reports.stream()
                .flatMap(report -> report.exercises().stream())
                .map(ExerciseReport::id)
                .collect(Collectors.toCollection(TreeSet::new)));
        List<String> headings = new ArrayList<>(List.of("submission", "outcome", "earned", "possible"));
        exercises.forEach(exercise -> headings.add(exercise + " earned"));
        headings.add("first finding");
        StringBuilder csv = new StringBuilder(line(headings));
        reports.forEach(report -> csv.append(line(fields(report, exercises, locale))));
        return csv.toString();
    }

    private static List<String> fields(GradingReport report, List<String> exercises, Locale locale) {
        List<String> fields = new ArrayList<>(List.of(
                report.submission(),
                report.outcome().name(),
                Integer.toString(report.points().earned()),
                Integer.toString(report.points().possible())));
        exercises.forEach(exercise -> fields.add(earned(report, exercise)));
        fields.add(SubmissionView.of(report, locale, Occasion.GRADING).firstFinding());
        return fields;
    }

    private static String earned(GradingReport report, String exercise) {
        return report.exercises().stream()
                .filter(candidate -> candidate.id().equals(exercise))
                .map(found -> Integer.toString(found.points().earned()))
                .findFirst()
                .orElse("");
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvField::escape).collect(Collectors.joining(",")) + END_OF_LINE;
    }
}
