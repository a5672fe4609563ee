package org.chainmark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.chainmark.reports.csv.GradesCsv;
import org.chainmark.reports.html.IndexPage;
import org.chainmark.reports.html.SubmissionPage;
import org.chainmark.reports.view.GradeLine;
import org.chainmark.results.json.ResultJson;

/** The reports of a run in a folder. */
final class FeedbackFolder implements ReportWriter {
    static final String GRADEBOOK = "grades.csv";

    private final Path folder;
    private final Locale locale;
    private final boolean allowPending;

    /** @param allowPending whether there may be a gradebook with points that wait for a person */
    FeedbackFolder(Path folder, Locale locale, boolean allowPending) {
        this.folder = folder;
        this.locale = locale;
        this.allowPending = allowPending;
    }

    @Override
    public void write(GradedSubmission graded) throws IOException {
        Path own = FileName.in(folder, graded.submission().resultFolder());
        Files.createDirectories(own);
        replace(own.resolve("result.json"), ResultJson.write(graded.report()));
        replace(own.resolve("report.html"), SubmissionPage.render(graded.report(), locale));
    }

    @Override
    public GradeLine line(GradedSubmission graded) {
        return GradeLine.of(graded.report(), graded.submission().resultFolder(), locale);
    }

    @Override
    public void writeOverview(List<GradeLine> lines) throws IOException {
        replace(folder.resolve("index.html"), IndexPage.render(lines, locale));
        writeGradebook(lines);
    }

    /** Provisional points are easily taken for final ones once they are in a gradebook, and so are those of before. */
    private void writeGradebook(List<GradeLine> lines) throws IOException {
        Path gradebook = folder.resolve(GRADEBOOK);
        if (allowPending || lines.stream().allMatch(line -> line.pending() == 0)) {
            replace(gradebook, GradesCsv.render(lines));
        } else {
            Files.deleteIfExists(gradebook);
        }
    }

    @Override
    public Path firstPage() {
        return folder.resolve("index.html").toAbsolutePath().normalize();
    }

    private static void replace(Path file, String text) throws IOException {
        replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A run that is ended half-way leaves the old file or the new one, and never a part of one. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
