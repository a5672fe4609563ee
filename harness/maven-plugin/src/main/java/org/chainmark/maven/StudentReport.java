package org.chainmark.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmark.reports.html.SubmissionPage;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultJson;

/** The files of a run in its folder. */
final class StudentReport {
    private static final String RESULT = "result.json";
    private static final String PAGE = "report.html";
    private static final String FINDINGS = "summary.txt";

    private StudentReport() {}

    /** Writes page, result and findings; the findings last, so that the others are there when they are. */
    static void write(GradingReport report, Path folder) throws IOException {
        Files.writeString(page(folder), SubmissionPage.render(report, Locale.ENGLISH, Occasion.SELF_CHECK));
        Files.write(folder.resolve(RESULT), ResultJson.write(report));
        write(Findings.of(report, page(folder)), folder);
    }

    static void write(Findings findings, Path folder) throws IOException {
        Files.write(folder.resolve(FINDINGS), findings.text());
    }

    /** The findings of a run; empty if it left none. */
    static Optional<Findings> read(Path folder) {
        try {
            return Findings.parse(Files.readAllLines(folder.resolve(FINDINGS)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static void delete(Path folder) throws IOException {
        for (String file : List.of(PAGE, RESULT, FINDINGS)) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }

    static Path page(Path folder) {
        return folder.resolve(PAGE);
    }
}
