package org.chainmark.reports.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainmark.reports.escape.CsvField;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.GradeLine;
import org.chainmark.results.Outcome;

/**
 * The grades of a run as CSV, one line per submission: {@code submission}, {@code outcome} as in the result, {@code
 * earned}, {@code possible}, {@code pending}, the points earned in every exercise, and the first thing to fix. What was not graded has
 * empty points, so that importing the file moves none. Where points are pending, because a person has not decided yet,
 * those earned are provisional.
 */
public final class GradesCsv {
    private static final String LINE_END = "\r\n";

    private GradesCsv() {}

    /** The table with a line of column names, in the language of the lines. */
    public static String render(List<GradeLine> lines) {
        List<String> exercises = lines.stream()
                .flatMap(line -> line.exercises().keySet().stream())
                .distinct()
                .toList();
        StringBuilder csv = new StringBuilder(row(columns(exercises)));
        lines.forEach(line -> csv.append(row(fields(line, exercises))));
        return csv.toString();
    }

    private static List<String> columns(List<String> exercises) {
        List<String> columns = new ArrayList<>(List.of("submission", "outcome", "earned", "possible", "pending"));
        exercises.forEach(exercise -> columns.add(exercise + " earned"));
        columns.add("diagnosis");
        return columns;
    }

    private static List<String> fields(GradeLine line, List<String> exercises) {
        boolean failed = line.outcome() == Outcome.NOT_GRADED;
        List<String> fields = new ArrayList<>();
        fields.add(line.submission());
        fields.add(line.outcome().name());
        fields.add(failed ? "" : String.valueOf(line.points().earned()));
        fields.add(failed ? "" : String.valueOf(line.points().possible()));
        fields.add(failed ? "" : String.valueOf(line.pending()));
        exercises.forEach(exercise -> fields.add(earned(line, exercise)));
        fields.add(line.finding().map(Sentence::text).orElse(""));
        return fields;
    }

    private static String earned(GradeLine line, String exercise) {
        return line.exercises()
                .getOrDefault(exercise, Optional.empty())
                .map(points -> String.valueOf(points.earned()))
                .orElse("");
    }

    private static String row(List<String> fields) {
        return fields.stream().map(CsvField::escape).collect(Collectors.joining(",", "", LINE_END));
    }
}
