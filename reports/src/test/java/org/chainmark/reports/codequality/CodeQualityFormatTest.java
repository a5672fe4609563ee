package org.chainmark.reports.codequality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.StrictJson;
import org.chainmark.reports.Written;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeQualityFormatTest {
    @Test
    void aDiagnosisIsAProblemAtItsLine() {
        JsonNode problem = problems(SampleReports.rich()).get(0);

        assertThat(problem.at("/check_name").textValue()).isEqualTo("A_mul_overwrite");
        assertThat(problem.at("/severity").textValue()).isEqualTo("major");
        assertThat(problem.at("/location/path").textValue()).isEqualTo("src/main/java/autograd/Value.java");
        assertThat(problem.at("/location/lines/begin").intValue()).isEqualTo(57);
        assertThat(problem.at("/description").textValue())
                .startsWith(
                        "`mul` assigns its gradient instead of adding to it. This explains 412 of 412 observations. ");
    }

    @Test
    void aTestIsWhereMavenHasTests() {
        Fact error = Fact.of("compile.leftOut")
                .with("file", "training/LoopTest.java")
                .with("line", "10")
                .with("message", "cannot find symbol");
        GradingReport report =
                SampleReports.report("ivan", Outcome.NOT_GRADABLE, Points.NONE, List.of(error), List.of());

        assertThat(problems(report).at("/0/location/path").textValue())
                .isEqualTo("src/test/java/training/LoopTest.java");
    }

    @Test
    void aVeryLongTextIsCut() {
        Fact error = Fact.of("compile.error")
                .with("file", "autograd/Value.java")
                .with("line", "1")
                .with("message", "x".repeat(100_000));
        GradingReport report = SampleReports.report(
                "ivan",
                Outcome.NOT_GRADABLE,
                Points.NONE,
                List.of(error, HostileReports.fact("y".repeat(100_000))),
                List.of());

        assertThat(StrictJson.texts(problems(report)))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(1_010));
    }

    @Test
    void twoErrorsThatAreAlikeAreTwoProblemsAndKnownAgain() {
        Fact error =
                Fact.of("compile.error").with("file", "autograd/Value.java").with("message", "';' expected");
        ExerciseReport engine = new ExerciseReport(
                "engine",
                "The engine",
                Outcome.NOT_GRADABLE,
                Points.NONE,
                List.of(error.with("line", "4"), error.with("line", "4"), error.with("line", "5")),
                List.of(),
                List.of());
        GradingReport report =
                SampleReports.report("ivan", Outcome.NOT_GRADABLE, Points.NONE, List.of(), List.of(engine));

        assertThat(fingerprints(report)).hasSize(3).doesNotHaveDuplicates().isEqualTo(fingerprints(report));
    }

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void everyProblemHasTheFieldsThatGitLabWantsAndNoOthers(HostileText text) {
        GradingReport report = HostileReports.everywhere(text.sent());

        assertThat(problems(report)).allSatisfy(problem -> {
            assertThat(names(problem))
                    .containsExactly("description", "check_name", "fingerprint", "severity", "location");
            assertThat(problem.at("/location/path").textValue())
                    .startsWith("src/main/java/autograd/")
                    .doesNotContain("..", "\\", ":");
            assertThat(problem.at("/location/lines/begin").isInt()).isTrue();
            assertThat(problem.at("/description").textValue()).isNotEmpty().doesNotContain("\n");
        });
        assertThat(fingerprints(report)).doesNotHaveDuplicates();
    }

    @Test
    void aPathThatLeadsElsewhereIsNoPlace() {
        assertThat(problems(HostileReports.everywhere("../../etc/passwd"))).isEmpty();
        assertThat(problems(HostileReports.everywhere("Value.java"))).hasSize(1);
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    private static List<String> fingerprints(GradingReport report) {
        return problems(report)
                .valueStream()
                .map(problem -> problem.at("/fingerprint").textValue())
                .toList();
    }

    private static JsonNode problems(GradingReport report) {
        JsonNode problems = StrictJson.parse(Written.by(new CodeQualityFormat(), report));
        assertThat(problems.isArray()).isTrue();
        return problems;
    }
}
