package org.chainmark.endtoend.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.chainmark.judge.ExerciseFaults;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;
import org.chainmark.results.KnownFault;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right, faulty and merely different solutions of every exercise after the engine, through the judge. */
@Tag("accuracy")
class ExercisesAccuracyTest {
    private static final int JOBS = 4;
    private static final int SEEDS = 20;
    private static final int STYLES = 3;
    private static final double HIGHEST_PRICE = 0.35;

    @TempDir
    private Path folder;

    /** @param change id of a fault, or what makes the solution different */
    private record Graded(Solution solution, String change, ExerciseReport report) {
        int lost() {
            return report.points().possible() - report.points().earned();
        }

        Set<String> named() {
            return report.diagnoses().stream()
                    .map(Diagnosis::faults)
                    .flatMap(List::stream)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public String toString() {
            return "%s, %s: %s, lost %d %s, named %s"
                    .formatted(
                            solution,
                            change,
                            report.outcome(),
                            lost(),
                            report.checks().stream()
                                    .filter(check -> !check.verdict().passed())
                                    .map(CheckResult::id)
                                    .toList(),
                            report.diagnoses().stream()
                                    .map(diagnosis -> diagnosis.faults() + " " + diagnosis.facts())
                                    .toList());
        }
    }

    static List<String> exercises() throws IOException {
        return Solution.exercises();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void faultsAreCaughtAndNamedAndVariantsLoseNothing(String exercise) throws Exception {
        Map<String, KnownFault> known = catalogue(exercise);
        List<Graded> all = new ArrayList<>();
        try (Judge judge = judge(exercise, JudgeOptions.DEFAULT_SEED)) {
            List<Callable<Graded>> tasks = new ArrayList<>();
            for (Solution solution : Solution.of(exercise)) {
                for (String change : solution.faults().keySet()) {
                    String source = solution.with(change);
                    Path place = folder.resolve(String.valueOf(tasks.size()));
                    tasks.add(() -> new Graded(solution, change, grade(judge, solution, source, place)));
                }
            }
            all.addAll(runAll(tasks));
        }
        List<Graded> faults =
                all.stream().filter(each -> known.containsKey(each.change())).toList();
        List<Graded> variants =
                all.stream().filter(each -> !known.containsKey(each.change())).toList();
        print(exercise, faults, variants);
        assertThat(faults)
                .filteredOn(each -> !each.named().contains(each.change()))
                .as("not named")
                .isEmpty();
        assertThat(faults)
                .filteredOn(each -> each.report().diagnoses().size() > 1)
                .as("more named than there is")
                .isEmpty();
        assertThat(faults)
                .filteredOn(each -> isGraded(known, each) && each.lost() == 0)
                .as("not caught")
                .isEmpty();
        assertThat(variants)
                .filteredOn(each -> each.report().outcome() != Outcome.GRADED
                        || each.lost() > 0
                        || !each.report().diagnoses().isEmpty())
                .as("variants that lose something")
                .isEmpty();
        assertThat(faults)
                .filteredOn(each ->
                        each.lost() > HIGHEST_PRICE * each.report().points().possible())
                .as("too dear")
                .isEmpty();
        assertThat(known.keySet())
                .as("faults that are tried")
                .isEqualTo(faults.stream().map(Graded::change).collect(Collectors.toSet()));
    }

    @Test
    void rightSolutionsLoseNothingWithAnySeed() throws Exception {
        List<String> exercises = Solution.exercises();
        List<Path> submissions = new ArrayList<>();
        for (int style = 0; style < STYLES; style++) {
            Path submission = folder.resolve("right-" + style);
            for (String exercise : exercises) {
                List<Solution> solutions = Solution.of(exercise);
                assertThat(solutions).hasSizeGreaterThanOrEqualTo(STYLES);
                Solution solution = solutions.get(style);
                write(submission, solution, solution.source());
            }
            submissions.add(submission);
        }
        List<String> losers = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (Judge judge = Judge.open(new JudgeOptions(seed, JOBS, 1, exercises))) {
                List<Callable<GradingReport>> tasks = submissions.stream()
                        .map(submission -> (Callable<GradingReport>) () -> judge.grade("right", submission))
                        .toList();
                for (GradingReport report : runAll(tasks)) {
                    assertThat(report.exercises()).hasSize(exercises.size());
                    report.exercises().stream()
                            .filter(each -> each.outcome() != Outcome.GRADED
                                    || each.points().earned() < each.points().possible()
                                    || !each.diagnoses().isEmpty())
                            .forEach(each -> losers.add(each.toString()));
                }
            }
        }
        System.out.printf("right          %d styles of %s, %d seeds%n", STYLES, exercises, SEEDS);
        assertThat(losers).isEmpty();
    }

    @Test
    void theSolutionOfTheWholeCourseLosesNothingWithAnySeed() throws Exception {
        Path complete = Path.of("../../exercises/samples/complete");
        List<String> losers = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (Judge judge = Judge.open(new JudgeOptions(seed, JOBS, 1, List.of()))) {
                List<ExerciseReport> exercises =
                        judge.grade("complete", complete).exercises();
                assertThat(exercises).hasSizeGreaterThan(Solution.exercises().size());
                exercises.stream()
                        .flatMap(each -> each.checks().stream())
                        .filter(check -> !check.verdict().passed() && check.verdict() != Verdict.PENDING)
                        .forEach(check -> losers.add(check.toString()));
            }
        }
        System.out.printf("whole course   %d seeds%n", SEEDS);
        assertThat(losers).isEmpty();
    }

    private static boolean isGraded(Map<String, KnownFault> known, Graded each) {
        KnownFault fault = known.get(each.change());
        return fault != null && fault.graded();
    }

    private static Map<String, KnownFault> catalogue(String exercise) {
        Map<String, KnownFault> known = new HashMap<>();
        ExerciseFaults.find().stream()
                .filter(faults -> faults.exercise().equals(exercise))
                .flatMap(faults -> faults.all().stream())
                .forEach(fault -> known.put(fault.id(), fault));
        return known;
    }

    private static Judge judge(String exercise, long seed) {
        return Judge.open(new JudgeOptions(seed, JOBS, 1, List.of(exercise)));
    }

    private static ExerciseReport grade(Judge judge, Solution solution, String source, Path place) {
        write(place, solution, source);
        return judge.grade(solution.toString(), place).exercises().get(0);
    }

    private static void write(Path submission, Solution solution, String source) {
        try {
            Path sources =
                    Files.createDirectories(submission.resolve("src/main/java").resolve(solution.packageName()));
            Files.writeString(sources.resolve(solution.fileName()), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String exercise, List<Graded> faults, List<Graded> variants) {
        Graded dearest =
                faults.stream().max(Comparator.comparingInt(Graded::lost)).orElseThrow();
        System.out.printf(
                "%-14s faults %d, named alone %d, in a group %d, not named %d; at most %d of %d points (%s); variants %d%n",
                exercise,
                faults.size(),
                faults.stream()
                        .filter(each -> each.named().equals(Set.of(each.change())))
                        .count(),
                faults.stream()
                        .filter(each -> each.named().contains(each.change())
                                && each.named().size() > 1)
                        .count(),
                faults.stream()
                        .filter(each -> !each.named().contains(each.change()))
                        .count(),
                dearest.lost(),
                dearest.report().points().possible(),
                dearest.change(),
                variants.size());
    }

    private static <T> List<T> runAll(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(JOBS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
