package org.chainmark.reports.gradescope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.StrictJson;
import org.chainmark.reports.Written;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.CheckResult;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradescopeFormatTest {
    @Test
    void theScoreIsThatOfTheResultAndEachTestHasItsOwn() {
        JsonNode results = results(SampleReports.rich());

        assertThat(results.at("/score").intValue()).isEqualTo(14);
        assertThat(results.at("/tests")).hasSize(10);
        JsonNode lost = results.at("/tests/2");
        assertThat(lost.at("/number").textValue()).isEqualTo("S3.2");
        assertThat(lost.at("/name").textValue()).isEqualTo("A reused value sums its paths");
        assertThat(lost.at("/status").textValue()).isEqualTo("failed");
        assertThat(lost.at("/score").intValue()).isZero();
        assertThat(lost.at("/max_score").intValue()).isEqualTo(2);
        assertThat(lost.at("/output").textValue()).startsWith("`x.grad` should be 7 and is 4.\n");
    }

    @Test
    void theOverviewBeginsWithTheOutcomeAndWhatToFixFirst() {
        assertThat(results(SampleReports.rich()).at("/output").textValue()).startsWith("""
                        Graded, 14 of 31 points

                        src/main/java/autograd/Value.java:57
                        `mul` assigns its gradient instead of adding to it.
                        """);
    }

    @Test
    void withoutADiagnosisTheOverviewSaysTheFirstStep() {
        CheckResult lost = SampleReports.failed("S3.2", "A reused value sums its paths", 2, "");
        GradingReport report = SampleReports.graded(new Points(0, 2), lost);

        assertThat(results(report).at("/output").textValue()).startsWith("""
                        Graded, 0 of 2 points

                        A reused value sums its paths.
                        `x.grad` should be 7 and is 4.
                        """);
    }

    @Test
    void anExerciseThatWasNotStartedIsOneTest() {
        JsonNode tests = results(SampleReports.notStarted()).at("/tests");

        assertThat(tests).hasSize(1);
        assertThat(tests.at("/0/name").textValue()).isEqualTo("The engine");
        assertThat(tests.at("/0/score").intValue()).isZero();
        assertThat(tests.at("/0/max_score").intValue()).isEqualTo(5);
        assertThat(tests.at("/0/output").textValue()).startsWith("Not started. The files are those of the template");
    }

    @Test
    void whatAPersonDecidesHasNoScoreYet() {
        CheckResult waits = SampleReports.pending("L1-text", "L1 in words", 3);
        JsonNode test = results(SampleReports.graded(new Points(0, 3), waits)).at("/tests/0");

        assertThat(test.has("score")).isFalse();
        assertThat(test.has("max_score")).isFalse();
        assertThat(test.at("/output").textValue()).isEqualTo("A person decides");
    }

    @Test
    void aCheckThatNeedsAMissingMethodSaysSo() {
        assertThat(results(SampleReports.rich()).at("/tests/6/output").textValue())
                .isEqualTo("`Value.tanh()` is missing.");
    }

    @Test
    void aHiddenCheckTellsNoNumberAndDoesNotHideTheTotal() {
        assertThat(Written.by(new GradescopeFormat(), SampleReports.rich()))
                .doesNotContain("secret", "1234", "4321", "\"visibility\": \"hidden\"");
    }

    @Test
    void whatWasNotGradedHasNoScoreToMove() {
        JsonNode results = results(SampleReports.notGraded());

        assertThat(results.has("score")).isFalse();
        assertThat(results.at("/tests")).isEmpty();
        assertThat(results.at("/output").textValue()).contains("No points move");
    }

    @Test
    void sentencesAreInTheLanguageAskedForAndSayWhatWasLeftOut() {
        Presentation ukrainian = new Presentation(Locale.forLanguageTag("uk"), Occasion.SELF_CHECK, "");

        assertThat(Written.by(new GradescopeFormat(), ukrainian, SampleReports.rich()))
                .contains("Оцінено", "Приховані перевірки");
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(StrictJson.texts(results(HostileReports.everywhere("\"".repeat(100_000)))))
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(20_100));
    }

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextChangesTheShape(HostileText text) {
        assertThat(StrictJson.shape(results(HostileReports.everywhere(text.sent()))))
                .isEqualTo(StrictJson.shape(results(HostileReports.everywhere("harmless"))));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aTextIsReadAsItWasSentOrAsItsVisibleReplacement(HostileText text) {
        JsonNode test = results(HostileReports.everywhere(text.sent())).at("/tests/0");

        assertThat(test.at("/number").textValue()).isEqualTo(text.line());
        assertThat(test.at("/name").textValue()).isEqualToIgnoringCase(text.line());
        assertThat(test.at("/output").textValue()).endsWith(text.shown());
    }

    private static JsonNode results(GradingReport report) {
        return StrictJson.parse(Written.by(new GradescopeFormat(), report));
    }
}
