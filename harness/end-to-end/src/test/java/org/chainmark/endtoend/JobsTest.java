package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How many submissions are graded at the same time changes how long it takes, and not a byte of what is written. */
@Timeout(300)
class JobsTest {
    private static final List<String> SAMPLES = List.of(
            "right-closures", "right-kahn", "overwrite-mul", "missing-tanh", "does-not-compile", "hostile-text");

    @Test
    void everyFileIsTheSameWhateverTheJobs(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> one = graded(1, folder.resolve("one"));
        Map<String, String> four = graded(4, folder.resolve("four"));

        assertThat(one).containsKeys("index.html", "grades.csv");
        SAMPLES.forEach(sample -> assertThat(one).containsKeys(sample + "/result.json", sample + "/report.html"));
        assertThat(one.get("overwrite-mul/result.json")).contains("A_mul_overwrite");
        assertThat(four).isEqualTo(one);
    }

    /** The files that the command line writes, by their path in the output folder. */
    private static Map<String, String> graded(int jobs, Path out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.chainmark.cli.Main",
                "grade",
                "--allow-unisolated",
                "--jobs=" + jobs,
                // One of the samples has notes, which wait for a person.
                "--allow-pending",
                "--out=" + out));
        SAMPLES.forEach(sample -> command.add(Sample.named(sample).folder().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return files(out);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                // One character for each byte, whatever it means.
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                files.put(folder.relativize(file).toString().replace('\\', '/'), bytes);
            }
        }
        return files;
    }
}
