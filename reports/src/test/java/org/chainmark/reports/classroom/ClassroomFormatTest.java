package org.chainmark.reports.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.StrictJson;
import org.chainmark.reports.Written;
import org.chainmark.results.CheckResult;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Points;
import org.chainmark.results.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassroomFormatTest {
    @Test
    void theScoresOfTheTestsAddUpToThePoints() {
        JsonNode result = result(SampleReports.rich());

        assertThat(result.at("/version").intValue()).isEqualTo(1);
        assertThat(result.at("/status").textValue()).isEqualTo("fail");
        assertThat(result.at("/max_score").intValue()).isEqualTo(31);
        assertThat(result.at("/tests")
                        .valueStream()
                        .mapToInt(test -> test.at("/score").intValue())
                        .sum())
                .isEqualTo(14);
        assertThat(result.at("/tests/2/name").textValue()).isEqualTo("S3.2 A reused value sums its paths");
        assertThat(result.at("/tests/2/message").textValue()).startsWith("`x.grad` should be 7 and is 4. ");
    }

    @Test
    void whatWasNotGradedHasNoMaximumSoThatNoPointsMove() {
        JsonNode result = result(SampleReports.notGraded());

        assertThat(result.at("/status").textValue()).isEqualTo("error");
        assertThat(result.at("/max_score").intValue()).isZero();
        assertThat(result.at("/tests/0/message").textValue()).contains("not your code");
    }

    @Test
    void whatCouldNotBeGradedSaysWhyFirst() {
        JsonNode result = result(SampleReports.doesNotCompile());

        assertThat(result.at("/status").textValue()).isEqualTo("fail");
        assertThat(result.at("/tests")).hasSize(3);
        assertThat(result.at("/tests/0/status").textValue()).isEqualTo("error");
        assertThat(result.at("/tests/0/message").textValue()).contains("`autograd/Value.java`, line 42");
    }

    @Test
    void whatWasNotStartedDoesNotPass() {
        JsonNode result = result(SampleReports.notStarted());

        assertThat(result.at("/status").textValue()).isEqualTo("fail");
        assertThat(result.at("/max_score").intValue()).isEqualTo(5);
        assertThat(result.at("/tests")).hasSize(1);
        assertThat(result.at("/tests/0/status").textValue()).isEqualTo("fail");
        assertThat(result.at("/tests/0/message").textValue()).startsWith("Not started.");
    }

    @Test
    void whatAPersonDecidesIsLeftOut() {
        CheckResult waits = SampleReports.pending("L1-text", "L1 in words", 3);
        CheckResult passed = SampleReports.passed("L1", "L1 answered", 1, Visibility.VISIBLE);
        JsonNode result = result(SampleReports.graded(new Points(1, 4), passed, waits));

        assertThat(result.at("/status").textValue()).isEqualTo("pass");
        assertThat(result.at("/tests")).hasSize(1);
        assertThat(result(SampleReports.graded(new Points(0, 3), waits))
                        .at("/status")
                        .textValue())
                .isEqualTo("fail");
    }

    @Test
    void aHiddenCheckTellsNoNumber() {
        assertThat(result(SampleReports.rich()).toString()).doesNotContain("secret", "1234", "4321");
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(StrictJson.texts(result(HostileReports.everywhere("%".repeat(100_000)))))
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(700));
    }

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextChangesTheShapeOrIsACommandInTheLog(HostileText text) {
        JsonNode result = result(HostileReports.everywhere(text.sent()));

        assertThat(StrictJson.shape(result)).isEqualTo(StrictJson.shape(result(HostileReports.everywhere("harmless"))));
        assertThat(StrictJson.texts(result))
                .allSatisfy(
                        line -> assertThat(line.strip()).doesNotStartWith("::").doesNotContain("##[", "\n", "\r"));
    }

    private static JsonNode result(GradingReport report) {
        String line = Written.by(new ClassroomFormat(), report);
        assertThat(line).matches("[A-Za-z0-9+/]+=*\n");
        return StrictJson.parse(new String(Base64.getDecoder().decode(line.strip()), StandardCharsets.UTF_8));
    }
}
