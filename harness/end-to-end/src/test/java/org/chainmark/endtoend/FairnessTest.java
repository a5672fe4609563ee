package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultJson;
import org.junit.jupiter.api.Test;

/** A mark never depends on luck, on order or on who else is graded at the same time. */
class FairnessTest {
    private static final List<String> WRONG_IN_EIGHT_WAYS = List.of(
            "overwrite-mul",
            "overwrite-add",
            "overwrite-all",
            "tanh-derivative-of-input",
            "exp-without-upstream",
            "preorder-traversal",
            "set-of-operands",
            "missing-tanh");

    @Test
    void rightSubmissionsHaveFullPointsWhateverTheSeed() throws Exception {
        int jobs = Runtime.getRuntime().availableProcessors();
        for (int seed = 1; seed <= seeds(); seed++) {
            try (Judge judge = Judge.open(new JudgeOptions(seed, jobs, 1, List.of("engine")))) {
                for (GradingReport report : inParallel(jobs, grading(judge, Sample.right()))) {
                    assertThat(report.points().lost())
                            .as("points lost by %s with seed %d", report.submission(), seed)
                            .isZero();
                    assertNothingIsHeldAgainst(report);
                }
            }
        }
    }

    /** What is named is what the sample says of itself, and costs nothing. */
    private static void assertNothingIsHeldAgainst(GradingReport report) {
        List<Diagnosis> diagnoses = report.exercises().get(0).diagnoses();
        assertThat(diagnoses)
                .as("diagnoses of %s with seed %d", report.submission(), report.seed())
                .allSatisfy(diagnosis ->
                        assertThat(diagnosis.facts()).extracting(Fact::key).contains("diagnosis.costs-nothing"));
        assertThat(diagnoses)
                .as("faults of %s with seed %d", report.submission(), report.seed())
                .flatExtracting(Diagnosis::faults)
                .containsExactlyInAnyOrderElementsOf(
                        Sample.named(report.submission()).texts("faults"));
    }

    @Test
    void interleavedRunsInOneJudgeDoNotSeeEachOther() throws Exception {
        List<Sample> samples = WRONG_IN_EIGHT_WAYS.stream().map(Sample::named).toList();
        List<Sample> shuffled = new ArrayList<>();
        IntStream.range(0, rounds()).forEach(round -> shuffled.addAll(samples));
        java.util.Collections.shuffle(shuffled, new java.util.Random(42));
        Map<String, byte[]> alone = gradedOneByOne(samples);
        try (Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 4, 1, List.of("engine")))) {
            Map<String, List<byte[]>> results = new TreeMap<>();
            for (GradingReport report : inParallel(4, grading(judge, shuffled))) {
                results.computeIfAbsent(report.submission(), name -> new ArrayList<>())
                        .add(ResultJson.write(report));
            }
            assertThat(results).hasSize(WRONG_IN_EIGHT_WAYS.size());
            results.forEach((name, runs) -> assertThat(runs)
                    .as("results of %s", name)
                    .hasSize(rounds())
                    .allSatisfy(run -> assertThat(run).isEqualTo(alone.get(name))));
        }
    }

    private static Map<String, byte[]> gradedOneByOne(List<Sample> samples) {
        Map<String, byte[]> results = new TreeMap<>();
        try (Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 1, 1, List.of("engine")))) {
            for (Sample sample : samples) {
                results.put(sample.name(), ResultJson.write(judge.grade(sample.name(), sample.folder())));
            }
        }
        return results;
    }

    /** Few by default, since each seed grades every right sample; {@code -Dchainmark.seeds=50} for all of them. */
    private static int seeds() {
        return Integer.getInteger("chainmark.seeds", 3);
    }

    /** How often each of the eight is graded; {@code -Dchainmark.rounds=25} for two hundred runs. */
    private static int rounds() {
        return Integer.getInteger("chainmark.rounds", 6);
    }

    private static List<Callable<GradingReport>> grading(Judge judge, List<Sample> samples) {
        return samples.stream()
                .<Callable<GradingReport>>map(sample -> () -> judge.grade(sample.name(), sample.folder()))
                .toList();
    }

    private static List<GradingReport> inParallel(int jobs, List<Callable<GradingReport>> tasks)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(jobs);
        try {
            List<GradingReport> reports = new ArrayList<>();
            for (Future<GradingReport> future : executor.invokeAll(tasks)) {
                reports.add(future.get());
            }
            return reports;
        } finally {
            executor.shutdownNow();
        }
    }
}
