package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Review;
import org.chainmark.results.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples that answer in documents; the quiz and the notes of each are graded together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentSamplesTest {
    private final Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 1, 1, List.of("quiz", "notes")));

    @AfterAll
    void closeJudge() {
        judge.close();
    }

    static List<Sample> samples() {
        return Sample.of("documents");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isGradedAsExpected(Sample sample) {
        GradingReport report = judge.grade(sample.name(), sample.folder());
        Map<String, CheckResult> checks = checks(report);

        assertThat(report.exercises())
                .extracting(ExerciseReport::outcome)
                .containsOnly(Outcome.valueOf(sample.expected().path("outcome").asText()));
        assertThat(sample.texts("passes"))
                .isNotEmpty()
                .allSatisfy(beginning -> assertThat(of(checks, beginning))
                        .isNotEmpty()
                        .allMatch(check -> check.verdict().passed() || check.verdict() == Verdict.PENDING));
        assertThat(sample.texts("fails"))
                .allSatisfy(beginning -> assertThat(of(checks, beginning))
                        .isNotEmpty()
                        .allMatch(check -> check.verdict() == Verdict.FAILED));
        sample.expected()
                .path("verdicts")
                .properties()
                .forEach(expected -> assertThat(check(checks, expected.getKey()).verdict())
                        .as(expected.getKey())
                        .isEqualTo(Verdict.valueOf(expected.getValue().asText())));
        sample.expected()
                .path("proposed")
                .properties()
                .forEach(expected -> assertThat(
                                review(check(checks, expected.getKey())).proposed())
                        .as(expected.getKey())
                        .isEqualTo(expected.getValue().asInt()));
        assertThat(checks.values().stream().flatMap(check -> check.facts().stream()))
                .extracting(Fact::key)
                .containsAll(sample.texts("facts"));
    }

    /** A rule never takes a point by itself: what it looks at waits, whatever it found. */
    @ParameterizedTest
    @MethodSource("samples")
    void whatARuleLooksAtWaits(Sample sample) {
        GradingReport report = judge.grade(sample.name(), sample.folder());

        assertThat(checks(report).values())
                .filteredOn(check -> check.review() != null)
                .hasSizeGreaterThan(9)
                .allMatch(check -> check.verdict() == Verdict.PENDING);
        assertThat(report.pending()).isPositive();
    }

    @Test
    void theCompleteSampleLosesNothingInDocuments() {
        Sample complete = Sample.named("complete");

        GradingReport report = judge.grade(complete.name(), complete.folder());

        assertThat(report.points().lost()).isEqualTo(report.pending());
    }

    @Test
    void theTemplateIsNotStarted() {
        GradingReport report = judge.grade("template", Path.of("..", "..", "student-template"));

        assertThat(report.exercises())
                .hasSize(2)
                .extracting(ExerciseReport::outcome)
                .containsOnly(Outcome.NOT_STARTED);
        assertThat(report.points().earned()).isZero();
        assertThat(report.pending()).isZero();
    }

    private static Map<String, CheckResult> checks(GradingReport report) {
        return report.exercises().stream()
                .flatMap(exercise -> exercise.checks().stream())
                .collect(Collectors.toMap(CheckResult::id, check -> check));
    }

    private static CheckResult check(Map<String, CheckResult> checks, String id) {
        return Objects.requireNonNull(checks.get(id), id);
    }

    private static Review review(CheckResult check) {
        return Objects.requireNonNull(check.review(), check.id());
    }

    private static List<CheckResult> of(Map<String, CheckResult> checks, String beginning) {
        return Stream.concat(
                        Stream.ofNullable(checks.get(beginning)),
                        checks.entrySet().stream()
                                .filter(check -> check.getKey().startsWith(beginning + "-"))
                                .map(Map.Entry::getValue))
                .toList();
    }
}
