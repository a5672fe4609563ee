package org.chainmark.reports.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.Written;
import org.chainmark.reports.github.StrictCommands.Command;
import org.chainmark.results.CheckResult;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowCommandsFormatTest {
    @Test
    void whatToFixFirstComesFirstAndAtItsLine() {
        Command first = commands(SampleReports.rich()).get(0);

        assertThat(first.name()).isEqualTo("error");
        assertThat(first.properties())
                .isEqualTo(Map.of(
                        "file",
                        "src/main/java/autograd/Value.java",
                        "line",
                        "57",
                        "title",
                        "`mul` assigns its gradient instead of adding to it"));
        assertThat(first.message()).startsWith("This explains 412 of 412 observations.\n");
    }

    @Test
    void aHiddenCheckTellsNoNumber() {
        assertThat(Written.by(new WorkflowCommandsFormat(), SampleReports.rich()))
                .doesNotContain("secret", "1234", "4321");
    }

    @Test
    void ofMoreThanGitHubShowsTheLastSaysHowMany() {
        List<Command> warnings = commands(losing(14));

        assertThat(warnings).hasSize(10).allMatch(command -> command.name().equals("warning"));
        assertThat(warnings.get(8).properties()).containsEntry("title", "Check 9");
        assertThat(warnings.get(9).message()).isEqualTo("... and 5 more");
    }

    @Test
    void whatGitHubShowsIsToldInFull() {
        assertThat(commands(losing(10)))
                .extracting(command -> command.properties().get("title"))
                .hasSize(10)
                .endsWith("Check 10");
    }

    @Test
    void aMissingMethodNamesItsChecksAndNoPoints() {
        Command missing = commands(SampleReports.rich()).stream()
                .filter(command -> command.properties().containsValue("`Value.tanh()` is missing."))
                .findFirst()
                .orElseThrow();

        assertThat(missing.message()).isEqualTo("Checks that need it (2): T2.3, T2.4");
        assertThat(Written.by(new WorkflowCommandsFormat(), SampleReports.rich()))
                .doesNotContain("oints");
    }

    @Test
    void whereThereIsNothingToMendTheOutcomeIsSaid() {
        assertThat(commands(SampleReports.notStarted())).singleElement().satisfies(command -> {
            assertThat(command.name()).isEqualTo("notice");
            assertThat(command.properties()).isEqualTo(Map.of("title", "Not started"));
            assertThat(command.message()).isEqualTo("The files are those of the template, so nothing was checked yet.");
        });
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(commands(HostileReports.everywhere("%".repeat(100_000)))).allSatisfy(command -> {
            assertThat(command.message()).hasSizeLessThan(4_010);
            assertThat(command.properties().values())
                    .allSatisfy(value -> assertThat(value).hasSizeLessThan(210));
        });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aTextIsReadAsItWasSentOrAsItsVisibleReplacement(HostileText text) {
        assertThat(commands(HostileReports.everywhere(text.sent())))
                .anySatisfy(
                        command -> assertThat(command.properties().get("title")).isEqualToIgnoringCase(text.line()))
                .anySatisfy(command -> assertThat(command.message()).contains(text.shown() + " and is "));
    }

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextAddsACommandOrAProperty(HostileText text) {
        List<Command> commands = commands(HostileReports.everywhere(text.sent()));

        assertThat(commands)
                .hasSameSizeAs(commands(HostileReports.everywhere("harmless")))
                .allSatisfy(command -> {
                    assertThat(command.name()).isIn("error", "warning", "notice");
                    assertThat(command.properties().keySet()).isSubsetOf("file", "line", "title");
                    assertThat(command.message()).isNotBlank();
                });
    }

    private static GradingReport losing(int checks) {
        CheckResult[] lost = IntStream.rangeClosed(1, checks)
                .mapToObj(number -> SampleReports.failed("S" + number, "Check " + number, 1, ""))
                .toArray(CheckResult[]::new);
        return SampleReports.graded(new Points(0, checks), lost);
    }

    private static List<Command> commands(GradingReport report) {
        return StrictCommands.parse(Written.by(new WorkflowCommandsFormat(), report));
    }
}
