package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample is graded and held against its {@code expected.json}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {
    private Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 2, 1, List.of("engine")));

    @AfterAll
    void closeJudge() {
        judge.close();
    }

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isGradedAsExpected(Sample sample) {
        GradingReport report = judge.grade(sample.name(), sample.folder());
        ExerciseReport engine = report.exercises().get(0);

        assertThat(report.outcome())
                .as("outcome, with problems %s", engine.problems())
                .isEqualTo(Outcome.valueOf(sample.expected().path("outcome").asText("GRADED")));
        assertPoints(sample, engine);
        assertChecks(sample, engine);
        assertThat(faults(engine)).as("faults").containsExactlyInAnyOrderElementsOf(sample.texts("faults"));
        assertThat(factKeys(engine)).as("facts").containsAll(sample.texts("facts"));
    }

    private static void assertPoints(Sample sample, ExerciseReport engine) {
        int earned = engine.points().earned();
        int possible = engine.points().possible();
        switch (sample.expected().path("points").asText()) {
            case "full" -> assertThat(lost(engine)).as("lost checks").isEmpty();
            case "none" -> assertThat(earned).as("points").isZero();
            case "some" -> assertThat(earned).as("points").isBetween(1, possible - 1);
            default -> throw new IllegalArgumentException("points must be full, some or none: " + sample);
        }
        JsonNode leastPercent = sample.expected().path("leastPercent");
        if (!leastPercent.isMissingNode()) {
            assertThat(100 * earned / possible).as("percent of the points").isGreaterThanOrEqualTo(leastPercent.asInt());
        }
    }

    private static void assertChecks(Sample sample, ExerciseReport engine) {
        Map<String, CheckResult> checks =
                engine.checks().stream().collect(Collectors.toMap(CheckResult::id, check -> check));
        for (String id : sample.texts("fails")) {
            assertThat(checks).containsKey(id);
            assertThat(checks.get(id).verdict().passed()).as("%s passes", id).isFalse();
        }
        for (String id : sample.texts("passes")) {
            assertThat(checks).containsKey(id);
            assertThat(checks.get(id).verdict().passed()).as("%s passes", id).isTrue();
        }
        sample.expected().path("verdicts").fields().forEachRemaining(verdict -> assertThat(
                        checks.get(verdict.getKey()).verdict().name())
                .as("verdict of %s", verdict.getKey())
                .isEqualTo(verdict.getValue().asText()));
    }

    private static List<String> lost(ExerciseReport engine) {
        return engine.checks().stream()
                .filter(check -> !check.verdict().passed())
                .map(check -> check.id() + " " + check.verdict() + " " + check.facts())
                .toList();
    }

    private static List<String> faults(ExerciseReport engine) {
        return engine.diagnoses().stream()
                .map(Diagnosis::faults)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<String> factKeys(ExerciseReport engine) {
        return java.util.stream.Stream.concat(
                        engine.problems().stream(),
                        engine.checks().stream().flatMap(check -> check.facts().stream()))
                .map(Fact::key)
                .distinct()
                .toList();
    }
}
