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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample is graded, a few at a time, and held against its {@code expected.json}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {
    private static final int JOBS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, JOBS, 1, List.of("engine")));
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
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isGradedAsExpected(Sample sample) throws InterruptedException, ExecutionException {
        GradingReport report = Objects.requireNonNull(reports.get(sample.name()), sample.name())
                .get();
        ExerciseReport engine = report.exercises().get(0);

        assertThat(report.outcome())
                .as("outcome, with problems %s", engine.problems())
                .isEqualTo(Outcome.valueOf(sample.expected().path("outcome").asText("GRADED")));
        assertPoints(sample, engine);
        assertChecks(sample, engine);
        if (sample.expected().has("faults")) {
            assertThat(faults(engine)).as("faults").containsExactlyInAnyOrderElementsOf(sample.texts("faults"));
        }
        assertThat(factKeys(engine)).as("facts").containsAll(sample.texts("facts"));
    }

    private static void assertPoints(Sample sample, ExerciseReport engine) {
        int earned = engine.points().earned();
        int possible = engine.points().possible();
        switch (sample.expected().path("points").asText()) {
            case "full" -> assertThat(lost(engine)).as("lost checks").isEmpty();
            case "none" -> assertThat(earned).as("points").isZero();
            case "some" -> assertThat(earned).as("points").isBetween(1, possible - 1);
            case "" -> assertThat(earned).as("points, not stated").isLessThanOrEqualTo(possible);
            default -> throw new IllegalArgumentException("points must be full, some or none: " + sample);
        }
    }

    private static void assertChecks(Sample sample, ExerciseReport engine) {
        for (String prefix : sample.texts("fails")) {
            assertThat(checks(engine, prefix))
                    .as("checks %s, which fail", prefix)
                    .isNotEmpty()
                    .noneMatch(check -> check.verdict().passed());
        }
        for (String prefix : sample.texts("passes")) {
            assertThat(checks(engine, prefix))
                    .as("checks %s, which pass", prefix)
                    .isNotEmpty()
                    .allMatch(check -> check.verdict().passed());
        }
        sample.expected()
                .path("verdicts")
                .properties()
                .forEach(verdict -> assertThat(checks(engine, verdict.getKey()))
                        .as("verdict of checks %s", verdict.getKey())
                        .isNotEmpty()
                        .extracting(check -> check.verdict().name())
                        .containsOnly(verdict.getValue().asText()));
    }

    /** The checks with this id, or with this beginning of an id that ends where a word ends. */
    private static List<CheckResult> checks(ExerciseReport engine, String prefix) {
        return engine.checks().stream()
                .filter(check -> check.id().matches(Pattern.quote(prefix) + "([^0-9A-Za-z].*)?"))
                .toList();
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
        return Stream.concat(
                        engine.problems().stream(),
                        Stream.concat(
                                engine.checks().stream().flatMap(check -> check.facts().stream()),
                                engine.diagnoses().stream().flatMap(diagnosis -> diagnosis.facts().stream())))
                .map(Fact::key)
                .distinct()
                .toList();
    }
}
