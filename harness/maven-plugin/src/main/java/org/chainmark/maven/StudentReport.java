package org.chainmark.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultFormatException;
import org.chainmark.results.json.ResultJson;

/** The files of a run in its folder, and what the summary says of them. */
final class StudentReport {
    private static final String RESULT = "result.json";
    private static final String PAGE = "report.html";

    private static final int MOST_FINDINGS = 5;

    private StudentReport() {}

    /** Writes the result and its page, which is as plain as can be: it shows the result as it is. */
    static void write(GradingReport report, Path folder) throws IOException {
        byte[] result = ResultJson.write(report);
        String text = new String(result, StandardCharsets.UTF_8)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        Files.writeString(
                page(folder),
                "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Feedback</title><pre>" + text
                        + "</pre></html>\n");
        Files.write(folder.resolve(RESULT), result);
    }

    static Optional<GradingReport> read(Path folder) {
        try {
            return Optional.of(ResultJson.read(Files.readAllBytes(folder.resolve(RESULT))));
        } catch (IOException | ResultFormatException e) {
            return Optional.empty();
        }
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(PAGE));
        Files.deleteIfExists(folder.resolve(RESULT));
    }

    static Path page(Path folder) {
        return folder.resolve(PAGE);
    }

    /** A short summary for a terminal. */
    static List<String> lines(GradingReport report, Path folder) {
        String outcome = report.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        List<String> lines = new ArrayList<>();
        lines.add(outcome + ": " + report.points().earned() + " of "
                + report.points().possible() + " points");
        List<String> findings = findings(report).map(StudentReport::line).toList();
        lines.addAll(findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
        if (findings.size() > MOST_FINDINGS) {
            lines.add("... and " + (findings.size() - MOST_FINDINGS) + " more");
        }
        lines.add("Hidden checks are not run here.");
        lines.add("Details: " + page(folder));
        return lines;
    }

    /** What to look at, first things first: problems, then diagnoses, then checks. */
    private static Stream<String> findings(GradingReport report) {
        Stream<Fact> problems = Stream.concat(
                report.problems().stream(),
                report.exercises().stream().flatMap(exercise -> exercise.problems().stream()));
        Stream<String> diagnoses = report.exercises().stream()
                .flatMap(exercise -> exercise.diagnoses().stream())
                .map(diagnosis -> String.join(", ", diagnosis.faults()));
        Stream<String> checks = report.exercises().stream()
                .flatMap(exercise -> exercise.checks().stream())
                .filter(check -> !check.verdict().passed())
                .map(CheckResult::title);
        return Stream.of(problems.map(StudentReport::text), diagnoses, checks).flatMap(texts -> texts);
    }

    /** The facts' own names, such as {@code compile.error: file Value.java, line 3}. */
    private static String text(Fact fact) {
        return fact.key() + ": "
                + fact.parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** A text on one line, without anything that a terminal would obey. */
    static String line(String text) {
        return text.replaceAll("\u001B\\[[0-?]*[ -/]*[@-~]", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
    }
}
