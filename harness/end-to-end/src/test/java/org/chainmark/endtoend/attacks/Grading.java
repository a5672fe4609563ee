package org.chainmark.endtoend.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultJson;

/** One run of the real command line over a folder of submissions. */
final class Grading {
    private static final long PATIENCE_SECONDS = TimeUnit.MINUTES.toSeconds(90);

    private final Path out;
    private final Path console;
    private final int exitCode;
    private final long seconds;

    private Grading(Path out, Path console, int exitCode, long seconds) {
        this.out = out;
        this.console = console;
        this.exitCode = exitCode;
        this.seconds = seconds;
    }

    /** With exactly this level; the judge has a secret in its environment and a file open that is nobody's business. */
    static Grading of(Bait bait, int level, Path folder) throws IOException {
        return of(bait, level, folder, List.of(), judge -> {});
    }

    /**
     * The same, watched.
     *
     * @param options for the judge's JVM
     * @param started told of the judge as soon as it runs
     */
    static Grading of(Bait bait, int level, Path folder, List<String> options, Consumer<Process> started)
            throws IOException {
        Path out = bait.root().resolve("private").resolve("out-" + Bait.hex());
        Path console = bait.root().resolve("private").resolve("console-" + Bait.hex());
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", "exec \"$@\" 9<\"$0\"", bait.privateFile().toString(), Commands.jdk("java")));
        command.add("-Dchainmark.isolation.highest=" + level);
        command.add("-Djava.io.tmpdir=" + bait.tmp());
        command.addAll(options);
        command.addAll(List.of("-jar", Composition.jar().toString(), "grade", folder.toString()));
        command.addAll(List.of("--require-isolation", Integer.toString(level), "--exercise", "engine"));
        command.addAll(List.of("--jobs", "4", "--out", out.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(bait.work().toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().put("ACCESS_KEY", bait.accessKey());
        long start = System.nanoTime();
        Process process = builder.start();
        started.accept(process);
        if (!Commands.ended(process, PATIENCE_SECONDS)) {
            process.destroyForcibly();
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        return new Grading(out, console, Commands.ended(process, 10) ? process.exitValue() : -1, seconds);
    }

    /** 0 if everything was graded. */
    int exitCode() {
        return exitCode;
    }

    long seconds() {
        return seconds;
    }

    String said() throws IOException {
        return Files.readString(console, StandardCharsets.ISO_8859_1);
    }

    /** The bytes of a result, if there is one. */
    Optional<String> result(String submission) throws IOException {
        Path file = out.resolve(submission).resolve("result.json");
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    Optional<GradingReport> report(String submission) throws IOException {
        Optional<String> result = result(submission);
        return result.isEmpty()
                ? Optional.empty()
                : Optional.of(ResultJson.read(result.get().getBytes(StandardCharsets.UTF_8)));
    }

    /** Everything that was written about one submission. */
    List<Path> writtenAbout(String submission) throws IOException {
        return FolderTree.entries(out.resolve(submission)).stream()
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Everything that was written about all of them together, and the console. */
    List<Path> writtenAboutAll() throws IOException {
        List<Path> files = new ArrayList<>(List.of(console));
        try (var listed = Files.list(out)) {
            listed.filter(Files::isRegularFile).forEach(files::add);
        }
        return files;
    }
}
