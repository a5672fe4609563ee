package org.chainmark.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.view.GradeLine;
import org.chainmark.results.GradingReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradesCsvTest {
    private static final String STARTS_OF_FORMULAS = "(?s)[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20].*";

    @Test
    void aLinePerSubmissionWithWhatTheGradebookNeeds() {
        assertThat(table(SampleReports.rich(), SampleReports.doesNotCompile()))
                .containsExactly(
                        List.of("submission", "outcome", "earned", "possible", "pending", "sample earned", "diagnosis"),
                        List.of(
                                "olena-shevchenko",
                                "GRADED",
                                "14",
                                "31",
                                "0",
                                "14",
                                "`mul` assigns its gradient instead of adding to it"),
                        List.of(
                                "ivan",
                                "NOT_GRADABLE",
                                "0",
                                "5",
                                "0",
                                "0",
                                "`autograd/Value.java`, line 42: `';' expected         this.grad += out.grad"
                                        + "                              ^`"));
    }

    @Test
    void whatWasNotGradedHasNoPointsToImport() {
        assertThat(table(SampleReports.notGraded()).get(1)).startsWith("petro", "NOT_GRADED", "", "", "");
    }

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextAddsALineOrAField(HostileText text) {
        assertThat(table(HostileReports.everywhere(text.sent())))
                .hasSize(2)
                .allSatisfy(fields -> assertThat(fields).hasSize(7));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noFieldIsAFormula(HostileText text) {
        String csv = GradesCsv.render(
                List.of(GradeLine.of(HostileReports.everywhere(text.sent()), "folder", Locale.ENGLISH)));

        assertThat(StrictCsv.parse(csv).stream().flatMap(List::stream))
                .noneMatch(field -> field.matches(STARTS_OF_FORMULAS));
    }

    /** Where the comma is a decimal sign, spreadsheets split lines at semicolons, and see quotes within a field. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noFieldIsAFormulaWhereSemicolonsSeparate(HostileText text) {
        String csv = GradesCsv.render(
                List.of(GradeLine.of(HostileReports.everywhere(text.sent()), "folder", Locale.GERMANY)));

        assertThat(Arrays.stream(csv.split("[;\n]")))
                .noneMatch(field -> field.replaceAll("^[\\s\"]+", "").matches(STARTS_OF_FORMULAS));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void nothingUnseenIsWritten(HostileText text) {
        String csv = GradesCsv.render(
                List.of(GradeLine.of(HostileReports.everywhere(text.sent()), "folder", Locale.ENGLISH)));

        assertThat(csv.replace("\r\n", "")).doesNotContainPattern("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069\u2028\u2029]");
    }

    private static List<List<String>> table(GradingReport... reports) {
        return StrictCsv.parse(GradesCsv.render(Stream.of(reports)
                .map(report -> GradeLine.of(report, "folder", Locale.ENGLISH))
                .toList()));
    }
}
