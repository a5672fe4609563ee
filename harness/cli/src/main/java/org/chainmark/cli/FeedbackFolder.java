package org.chainmark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultJson;

/**
 * The reports of a run in a folder: an overview, a table for the gradebook, and for each submission its result and a
 * page. The pages are as plain as can be: they show the result as it is.
 */
final class FeedbackFolder implements ReportWriter {
    private final Path folder;

    FeedbackFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(GradedSubmission graded) throws IOException {
        Path own = Files.createDirectories(folder.resolve(graded.submission().resultFolder()));
        byte[] result = ResultJson.write(graded.report());
        Files.write(own.resolve("result.json"), result);
        Files.writeString(own.resolve("report.html"), page(new String(result, StandardCharsets.UTF_8)));
    }

    @Override
    public void writeOverview(List<GradedSubmission> all) throws IOException {
        String rows = all.stream().map(FeedbackFolder::row).collect(Collectors.joining());
        String table = "submission,outcome,earned,possible\n" + rows;
        Files.writeString(folder.resolve("grades.csv"), table);
        Files.writeString(firstPage(), page(table));
    }

    @Override
    public Path firstPage() {
        return folder.resolve("index.html").toAbsolutePath().normalize();
    }

    private static String row(GradedSubmission graded) {
        GradingReport report = graded.report();
        return String.format(
                "\"%s\",%s,%d,%d%n",
                field(report.submission()),
                report.outcome(),
                report.points().earned(),
                report.points().possible());
    }

    /** A text that no spreadsheet takes for a formula. */
    private static String field(String text) {
        String quoted = Wording.ENGLISH.line(text).replace("\"", "\"\"");
        return quoted.matches("[=+@-].*") ? "'" + quoted : quoted;
    }

    private static String page(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Feedback</title><pre>" + escaped
                + "</pre></html>\n";
    }
}
