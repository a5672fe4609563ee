package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Location;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.json.ResultJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path folder = Path.of("");
    private Path result = Path.of("");

    @BeforeEach
    void aResult(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        result = folder.resolve("result.json");
        Files.write(result, ResultJson.write(report()));
    }

    @ParameterizedTest
    @CsvSource({
        "github,::error file=src/main/java/autograd/Value.java",
        "markdown,## олена",
        "sarif,{",
        "gitlab,[",
        "junit,<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "classroom,ewog",
        "gradescope,{"
    })
    void everyFormatIsPrinted(String format, String beginning) {
        assertThat(run("report", "--format", format, result)).isZero();

        assertThat(out.toString()).startsWith(beginning).endsWith("\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFolderWithAResultWillDo() {
        assertThat(run("report", "--format", "junit", folder)).isZero();

        assertThat(out.toString()).contains("олена");
    }

    @Test
    void aFileIsInUtf8AndItsFolderIsMade() throws IOException {
        Path file = folder.resolve("new/summary.md");

        assertThat(run("report", "--format", "markdown", "--language", "uk", "--out", file, result))
                .isZero();

        assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("## олена\n\n**Оцінено**");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsThereIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("x.sarif"), "old");

        run("report", "--format", "sarif", "--out", file, result);

        assertThat(Files.readString(file)).startsWith("{").doesNotContain("old");
    }

    @ParameterizedTest
    @CsvSource({
        "labs/one/src/main/java,file=labs/one/src/main/java/autograd/Value.java",
        "./src/,file=src/autograd/Value.java",
        "src\\main,file=src/main/autograd/Value.java",
        "'',file=autograd/Value.java",
        ".,file=autograd/Value.java"
    })
    void aPlaceIsSeenFromTheTopOfTheRepository(String root, String file) {
        assertThat(run("report", "--format", "github", "--source-root", root, result))
                .isZero();

        assertThat(out.toString()).contains(file + ",line=57,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../b", "/etc", "C:\\x", "a//b", "..", "a\nb"})
    void aSourceRootIsInTheRepository(String root) {
        assertRefused(
                "cannot be a folder in a repository", "report", "--format", "github", "--source-root", root, result);
    }

    @Test
    void severalResultsMakeOneFileWhereTheFormatHoldsThem() {
        assertThat(run("report", "--format", "junit", result, folder)).isZero();

        assertThat(out.toString()).contains("<testsuites>");
        assertRefused("holds one result, and 2 were given", "report", "--format", "sarif", result, folder);
    }

    @Test
    void aSelfCheckIsCalledThat() {
        run("report", "--format", "markdown", "--self-check", result);

        assertThat(out.toString()).contains("Hidden checks are not run here");
    }

    @Test
    void theHelpListsTheFormats() {
        run("report", "--help");

        assertThat(out.toString())
                .contains("github ", "markdown ", "sarif ", "gitlab ", "junit ", "classroom ", "gradescope ");
    }

    @Test
    void anUnknownFormatIsRefusedWithThoseThereAre() {
        assertRefused(
                "There is no format `pdf`; there is github, markdown, sarif, gitlab, junit, classroom, gradescope.",
                "report",
                "--format",
                "pdf",
                result);
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertRefused("there are en and uk", "report", "--format", "junit", "--language", "de", result);
    }

    @Test
    void aFolderIsNoFileToWrite() {
        assertRefused("it is a folder", "report", "--format", "junit", "--out", folder, result);
    }

    @Test
    void aMissingResultIsNamed() {
        assertRefused(
                "nowhere.json` cannot be read: there is no such file or folder. Give a result.json",
                "report",
                "--format",
                "junit",
                folder.resolve("nowhere.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello|is not a result: not JSON",
                "{}|is not a result: formatVersion is missing",
                "[1, 2|is not a result: not JSON: Unexpected end-of-input.",
                "{\"formatVersion\": 99}|is a result in format 99, and this version of Chainmark reads format 1.",
                "{\"formatVersion\": 1, \"submission\": 5}|is not a result: submission: Cannot coerce Integer value (5)"
            })
    void whatIsNoResultIsRefusedInOneLine(String text, String why) throws IOException {
        Files.writeString(result, text);

        assertRefused(why, "report", "--format", "sarif", result);
        assertThat(err.toString()).contains("Grade again with this version of Chainmark");
    }

    @Test
    void aResultThatWasCutOffIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(result);
        Files.write(result, Arrays.copyOf(whole, whole.length / 2));

        assertRefused("is not a result: not JSON: Unexpected end-of-input", "report", "--format", "sarif", result);
    }

    @Test
    void aHugeFileIsNotReadToItsEnd() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(result.toFile(), "rw")) {
            file.setLength(100L << 20);
        }

        assertRefused("it is larger than 4 MiB, which no result is", "report", "--format", "sarif", result);
    }

    @Test
    void aTextThatWasSentIsNoCommandToATerminal() throws IOException {
        Files.writeString(result, "\u001B[31m::error::x");

        run("report", "--format", "\u001B[2J::error::x", result);
        run("report", "--format", "sarif", result);

        assertThat(err.toString()).doesNotContain("\u001B");
    }

    private void assertRefused(String why, Object... arguments) {
        err.getBuffer().setLength(0);
        out.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(why).doesNotContain("Exception", "org.chainmark", "java.lang");
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    private static GradingReport report() {
        Diagnosis diagnosis = new Diagnosis(
                List.of("A_mul_overwrite"),
                4,
                4,
                List.of(Fact.of("fault.A_mul_overwrite")),
                null,
                new Location("autograd/Value.java", 57));
        ExerciseReport engine = new ExerciseReport(
                "engine", "The engine", Outcome.GRADED, new Points(1, 2), List.of(), List.of(), List.of(diagnosis));
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                "олена",
                Outcome.GRADED,
                new Points(1, 2),
                List.of(),
                List.of(engine),
                new Isolation(1, "process", List.of()),
                1,
                "0");
    }

    private int run(Object... arguments) {
        CommandLine command = Main.commandLine(options -> {
                    throw new AssertionError("nothing is graded");
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return command.execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }
}
