package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.reports.ReportFormats;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.results.Outcome;
import org.chainmark.results.json.ResultJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeAResult() throws IOException {
        Files.write(folder.resolve("result.json"), ResultJson.write(Reports.of("olena", Outcome.GRADED)));
    }

    static List<String> formats() {
        return ReportFormats.all().stream().map(ReportFormat::id).toList();
    }

    private int report(String... arguments) {
        CommandLine command = Main.commandLine(new FakeGrader());
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(
                Stream.concat(Stream.of("report"), Stream.of(arguments)).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatIsPrintedAndWrittenAlike(String format) throws IOException {
        Path file = folder.resolve("deep/er/file");

        assertThat(report("--format", format, folder.toString())).isZero();
        assertThat(report(
                        "--format",
                        format,
                        "--out",
                        file.toString(),
                        folder.resolve("result.json").toString()))
                .isZero();

        assertThat(Files.readString(file)).isEqualTo(out.toString());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theHelpNamesEveryFormat() {
        assertThat(report("--help")).isZero();

        assertThat(out.toString()).contains(formats());
    }

    @Test
    void aFormatOfOneResultRefusesTwo() {
        assertThat(report("--format", "classroom", folder.toString(), folder.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("holds one result, and 2 were given");
    }

    @Test
    void anUnknownFormatOrLanguageIsAnsweredWithThoseThatThereAre() {
        assertThat(report("--format", "pdf", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(report("--format", "sarif", "--language", "fr", folder.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("There is no format `pdf`; there is github, ")
                .contains("`fr`; there is en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"\"", "{\"formatVersion\": 99}", "\u0000\u0001", "{\"a\":"})
    void whatIsNoResultIsRefusedInOneLine(String text) throws IOException {
        Files.writeString(folder.resolve("result.json"), text);

        assertThat(report("--format", "sarif", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().lines()).singleElement().asString().contains("result.json", "Grade again");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsFarTooLargeIsNotRead() throws IOException {
        Files.write(folder.resolve("result.json"), new byte[ResultFiles.LARGEST + 1]);

        assertThat(report("--format", "sarif", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("larger than 4 MiB");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(report("--format", "sarif", folder.resolve("nobody").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("nobody", "there is no such file");
    }
}
