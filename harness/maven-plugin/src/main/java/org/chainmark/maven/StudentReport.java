package org.chainmark.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmark.reports.html.SubmissionPage;
import org.chainmark.reports.text.TextSummary;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultFormatException;
import org.chainmark.results.json.ResultJson;

/** The files of a run in its folder, and what the summary says of them. */
final class StudentReport {
    private static final String RESULT = "result.json";
    private static final String PAGE = "report.html";

    private StudentReport() {}

    static void write(GradingReport report, Path folder) throws IOException {
        Files.writeString(folder.resolve(PAGE), SubmissionPage.render(report, Locale.ENGLISH, Occasion.SELF_CHECK));
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
        return TextSummary.lines(report, Locale.ENGLISH, Occasion.SELF_CHECK, page(folder));
    }
}
