package org.chainmark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The reports of a run in a folder. */
final class FeedbackFolder implements ReportWriter {
    private final Path folder;

    FeedbackFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(GradedSubmission graded) throws IOException {
        Path own = folder.resolve(graded.submission().resultFolder());
        Files.createDirectories(own);
        Files.writeString(own.resolve("result.json"), graded.report().toString());
        Files.writeString(own.resolve("report.html"), graded.report().toString());
    }

    @Override
    public void writeOverview(List<GradedSubmission> all) throws IOException {
        String text = all.stream().map(graded -> graded.submission().name()).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("index.html"), text);
        Files.writeString(folder.resolve("grades.csv"), text);
    }

    @Override
    public Path firstPage() {
        return folder.resolve("index.html").toAbsolutePath().normalize();
    }
}
