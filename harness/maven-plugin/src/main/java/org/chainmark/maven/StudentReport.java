package org.chainmark.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultFormatException;
import org.chainmark.results.json.ResultJson;

/** The files of a run in its folder, and what the summary says of them. */
final class StudentReport {
    private static final String RESULT = "result.json";
    private static final String PAGE = "report.html";

    private StudentReport() {}

    static void write(GradingReport report, Path folder) throws IOException {
        Files.write(folder.resolve(PAGE), ResultJson.write(report));
        Files.write(folder.resolve(RESULT), ResultJson.write(report));
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
        List<String> lines = new ArrayList<>();
        lines.add(report.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                + report.points().earned() + " of " + report.points().possible() + " points");
        report.problems().forEach(fact -> lines.add(line(fact)));
        for (ExerciseReport exercise : report.exercises()) {
            exercise.problems().forEach(fact -> lines.add(line(fact)));
            for (Diagnosis diagnosis : exercise.diagnoses()) {
                diagnosis.facts().forEach(fact -> lines.add(line(fact)));
            }
            for (CheckResult check : exercise.checks()) {
                if (!check.verdict().passed()) {
                    lines.add(line(check.title()));
                }
            }
        }
        lines.add("Hidden checks are not run here.");
        lines.add("Details: " + page(folder));
        return lines;
    }

    private static String line(Fact fact) {
        return line(fact.key() + " " + fact.parameters());
    }

    /** A text on one line, without anything that a terminal would obey. */
    static String line(String text) {
        return text.replaceAll("\u001B\\[[0-?]*[ -/]*[@-~]", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
    }
}
