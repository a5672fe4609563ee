package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.chainmark.results.json.ResultJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed out. */
@Timeout(60)
class ChainmarkJarIT {
    private static final Path JAR = Path.of("target", "chainmark.jar");

    private static final Path LOOPS = Path.of("..", "..", "exercises", "samples", "loops-in-backward");

    @TempDir
    private Path folder = Path.of("");

    private Process start(String... arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static String said(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }

    /** A submission that takes no time, made in whatever locale this test runs in. */
    private Path submission(String name) throws IOException {
        Path file = FileName.in(folder.resolve("class"), name).resolve("src/main/java/autograd/Value.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package autograd; class Value {");
        return folder.resolve("class");
    }

    @Test
    void runsOnItsOwn() throws IOException, InterruptedException {
        Process process = start("--version");

        assertThat(said(process)).isEqualTo("chainmark " + Version.number());
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void gradesInAPlainLocaleUnderTheNamesThatFoldersHave() throws IOException, InterruptedException {
        Path out = folder.resolve("feedback");
        String name = "J\u00F6rg \u65E5\u672C";

        Process process = start("grade", "--allow-unisolated", submission(name).toString(), "--out", out.toString());

        assertThat(said(process)).contains("\n" + name + " ", "Graded 1 of 1.").doesNotContain("\u001B");
        assertThat(process.exitValue()).isZero();
        Path results = FileName.in(out, name);
        assertThat(Files.readString(results.resolve("result.json"))).contains("\"" + name + "\"");
        assertThat(Files.readString(out.resolve("index.html"))).contains(name);
    }

    @Test
    void saysWhatToDoAboutAnArgumentThatThePlainLocaleCannotHold() throws IOException, InterruptedException {
        // sh writes the bytes of the name, whatever the locale of this test.
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "LC_ALL=C exec \"$0\" -jar \"$1\" grade \"$(printf 'J\\303\\266rg')\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        JAR.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(said(process)).contains("LC_ALL", "C.UTF-8", "or give the folder above it");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void toldToEndItWritesNothingAboutWhatItHasNotGraded() throws IOException, InterruptedException {
        Path out = folder.resolve("feedback");
        Process process = start(
                "grade",
                "--allow-unisolated",
                LOOPS.toString(),
                submission("broken").toString(),
                "--jobs=2",
                "--out",
                out.toString());
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        while (!"Graded 1 of 2.".equals(lines.readLine())) {
            assertThat(process.isAlive()).isTrue();
        }

        // Not destroy() of the process itself, which closes its output too.
        process.toHandle().destroy();

        assertThat(lines.lines()).singleElement().asString().startsWith("Ended before everything was graded.");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(out.resolve("broken/result.json")).exists();
        assertThat(out.resolve("loops-in-backward")).doesNotExist();
    }

    @Test
    void killedOutrightItLeavesWholeResultsAndNoProcess() throws Exception {
        Path out = folder.resolve("feedback");
        Process process = start(
                "grade",
                "--allow-unisolated",
                LOOPS.toString(),
                submission("broken").toString(),
                "--jobs=2",
                "--out",
                out.toString());
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        while (!"Graded 1 of 2.".equals(lines.readLine())) {
            assertThat(process.isAlive()).isTrue();
        }
        List<ProcessHandle> started = process.descendants().toList();
        assertThat(started).isNotEmpty();

        process.destroyForcibly().waitFor();

        for (ProcessHandle each : started) {
            each.onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(ResultJson.read(Files.readAllBytes(out.resolve("broken/result.json")))
                        .submission())
                .isEqualTo("broken");
        assertThat(out.resolve("loops-in-backward")).doesNotExist();
        assertThat(out.resolve("index.html")).doesNotExist();
    }

    @Test
    void holdsNoModuleDescriptorAndNoSignature() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA)"))
                    .contains("META-INF/services/org.junit.platform.engine.TestEngine");
        }
    }
}
