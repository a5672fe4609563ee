package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample is graded, a few at a time, and held against its {@code expected.json}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {
    private static final List<String> EXERCISES =
            List.of("engine", "own-tests", "gradcheck", "matrix", "training", "regression", "clipping", "diagnostics");

    private static final int JOBS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, JOBS, 1, EXERCISES));
    private final ExecutorService executor = Executors.newFixedThreadPool(JOBS);
    private final Map<String, Future<GradingReport>> reports = new HashMap<>();

    @BeforeAll
    void startGrading() {
        samples().stream()
                .sorted(Comparator.comparing(SamplesTest::takesItsTime).reversed())
                .forEach(sample ->
                        reports.put(sample.name(), executor.submit(() -> judge.grade(sample.name(), sample.folder()))));
    }

    @AfterAll
    void closeJudge() {
        executor.shutdownNow();
        judge.close();
    }

    /** Those that run out of time go first, so that the others are graded meanwhile. */
    private static boolean takesItsTime(Sample sample) {
        return sample.expected().path("verdicts").toString().contains("TIMED_OUT");
    }

    static List<Sample> samples() {
        return Sample.everySample().stream()
                .filter(sample -> EXERCISES.contains(sample.exercise()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isGradedAsExpected(Sample sample) throws InterruptedException, ExecutionException {
        GradingReport report = Objects.requireNonNull(reports.get(sample.name()), sample.name())
                .get();
        ExerciseReport exercise = report.exercises().stream()
                .filter(each -> each.id().equals(sample.exercise()))
                .findFirst()
                .orElseThrow();

        assertThat(exercise.outcome())
                .as("outcome, with problems %s", exercise.problems())
                .isEqualTo(Outcome.valueOf(sample.expected().path("outcome").asText("GRADED")));
        assertPoints(sample, exercise);
        assertChecks(sample, exercise);
        if (sample.expected().has("faults")) {
            assertThat(faults(exercise)).as("faults").containsExactlyInAnyOrderElementsOf(sample.texts("faults"));
        }
        assertThat(factKeys(exercise)).as("facts").containsAll(sample.texts("facts"));
        assertThat(reach(exercise))
                .as("no call of honest code is remarked on")
                .isEqualTo(sample.texts("facts").stream()
                        .filter(key -> key.startsWith("reach."))
                        .toList());
    }

    /** The solution that authors keep solves every exercise. */
    @Test
    void theCompleteSampleHasAllPointsInEveryExercise() throws InterruptedException, ExecutionException {
        GradingReport report = Objects.requireNonNull(reports.get("complete")).get();

        assertThat(report.exercises()).extracting(ExerciseReport::id).containsExactlyInAnyOrderElementsOf(EXERCISES);
        assertThat(report.exercises()).allSatisfy(exercise -> {
            assertThat(exercise.outcome()).as(exercise.id()).isEqualTo(Outcome.GRADED);
            assertThat(lost(exercise)).as(exercise.id()).isEmpty();
            assertThat(exercise.diagnoses()).as(exercise.id()).isEmpty();
            assertThat(reach(exercise)).as(exercise.id()).isEmpty();
        });
    }

    private static void assertPoints(Sample sample, ExerciseReport exercise) {
        int earned = exercise.points().earned();
        int possible = exercise.points().possible();
        switch (sample.expected().path("points").asText()) {
            case "full" -> assertThat(lost(exercise)).as("lost checks").isEmpty();
            case "none" -> assertThat(earned).as("points").isZero();
            case "some" -> assertThat(earned).as("points").isBetween(1, possible - 1);
            case "" -> assertThat(earned).as("points, not stated").isLessThanOrEqualTo(possible);
            default -> throw new IllegalArgumentException("points must be full, some or none: " + sample);
        }
    }

    private static void assertChecks(Sample sample, ExerciseReport exercise) {
        for (String prefix : sample.texts("fails")) {
            assertThat(checks(exercise, prefix))
                    .as("checks %s, which fail", prefix)
                    .isNotEmpty()
                    .noneMatch(check -> check.verdict().passed());
        }
        for (String prefix : sample.texts("passes")) {
            assertThat(checks(exercise, prefix))
                    .as("checks %s, which pass", prefix)
                    .isNotEmpty()
                    .allMatch(check -> check.verdict().passed());
        }
        sample.expected()
                .path("verdicts")
                .properties()
                .forEach(verdict -> assertThat(checks(exercise, verdict.getKey()))
                        .as("verdict of checks %s", verdict.getKey())
                        .isNotEmpty()
                        .extracting(check -> check.verdict().name())
                        .containsOnly(verdict.getValue().asText()));
    }

    /** The checks with this id, or with this beginning of an id that ends where a word ends. */
    private static List<CheckResult> checks(ExerciseReport exercise, String prefix) {
        return exercise.checks().stream()
                .filter(check -> check.id().matches(Pattern.quote(prefix) + "([^0-9A-Za-z].*)?"))
                .toList();
    }

    private static List<String> lost(ExerciseReport exercise) {
        return exercise.checks().stream()
                .filter(check -> !check.verdict().passed())
                .map(check -> check.id() + " " + check.verdict() + " " + check.facts())
                .toList();
    }

    private static List<String> faults(ExerciseReport exercise) {
        return exercise.diagnoses().stream()
                .map(Diagnosis::faults)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<String> factKeys(ExerciseReport exercise) {
        return Stream.concat(
                        exercise.problems().stream(),
                        Stream.concat(
                                exercise.checks().stream().flatMap(check -> check.facts().stream()),
                                exercise.diagnoses().stream().flatMap(diagnosis -> diagnosis.facts().stream())))
                .map(Fact::key)
                .distinct()
                .toList();
    }

    private static List<String> reach(ExerciseReport exercise) {
        return factKeys(exercise).stream()
                .filter(key -> key.startsWith("reach."))
                .toList();
    }
}
