package org.chainmark.endtoend.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.chainmark.endtoend.accuracy.Finding.Naming;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.reference.fault.Fault.Grading;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Faulty engines, written as students write them, through the judge: are they caught, and are they named? */
@Tag("accuracy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccuracyTest {
    private static final int JOBS = 4;
    private static final int PAIRS = 300;
    private static final int TRIPLES = 100;
    private static final int LARGEST_COUNTEREXAMPLE = 6;
    private static final double HIGHEST_PRICE = 0.35;
    private static final int SEEDS = 1000;
    private static final long SEED = 4;

    private final Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, JOBS, 1, List.of("engine")));

    @TempDir
    private Path folder;

    @AfterAll
    void closeJudge() {
        judge.close();
    }

    @Test
    void everyFaultIsCaughtAndNamed() throws Exception {
        List<Finding> findings = grade(Cases.singles());
        print("single faults", findings);
        assertThat(findings)
                .filteredOn(finding -> !finding.isNamed())
                .as("not named")
                .isEmpty();
        assertThat(findings)
                .filteredOn(finding -> isGraded(finding) && finding.lost() == 0)
                .as("graded and not caught")
                .isEmpty();
        assertThat(findings)
                .filteredOn(finding -> !isGraded(finding) && finding.lost() > 0)
                .as("named only, and points were lost")
                .isEmpty();
        assertPricesAreFair(findings);
        System.out.printf(
                "counterexample at most %d nodes, but for depth%n",
                findings.stream()
                        .filter(finding -> !finding.subject().faults().contains("T_depth_limit"))
                        .mapToInt(Finding::counterexample)
                        .max()
                        .orElseThrow());
        assertThat(findings)
                .filteredOn(finding -> finding.counterexample() > LARGEST_COUNTEREXAMPLE)
                .filteredOn(finding -> !finding.subject().faults().contains("T_depth_limit"))
                .as("large counterexamples")
                .isEmpty();
    }

    /** Where operations are made from a wrong one, they are wrong too, and their points are lost with it. */
    private static void assertPricesAreFair(List<Finding> findings) throws IOException {
        List<Finding> composed = findings.stream().filter(Finding::isComposed).toList();
        List<Finding> others =
                findings.stream().filter(finding -> !finding.isComposed()).toList();
        Finding dearest = printPrices("prices", "prices.csv", others);
        printPrices("  if composed", "prices-if-composed.csv", composed);
        assertThat(dearest.share()).isLessThanOrEqualTo(HIGHEST_PRICE);
    }

    private static Finding printPrices(String what, String file, List<Finding> findings) throws IOException {
        Prices prices = Prices.of(findings);
        Path table = prices.write(Path.of("target", file));
        Finding dearest = prices.dearestOfOneOperation();
        System.out.printf(
                "%-14s at most %d of %d points for a fault of one operation (%s); all in %s%n",
                what, dearest.lost(), dearest.possible(), dearest.subject(), table);
        return dearest;
    }

    @Test
    void whatIsAsGoodLosesNothing() throws Exception {
        List<Finding> findings = grade(Cases.variants());
        print("variants", findings);
        assertThat(findings)
                .filteredOn(finding -> finding.lost() > 0 || finding.naming() != Naming.SILENT)
                .isEmpty();
    }

    @Test
    void pairsAreNamed() throws Exception {
        severalAreNamed("pairs", Cases.several(2, PAIRS, SEED), 0.95);
    }

    @Test
    void triplesAreNamed() throws Exception {
        severalAreNamed("triples", Cases.several(3, TRIPLES, SEED), 0.85);
    }

    @Test
    void rightEnginesAreNeverAccused() throws Exception {
        List<String> accusations = new ArrayList<>();
        try (Sessions sessions = Sessions.open(JOBS)) {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            rightEngines().forEach((name, source) -> tasks.add(() -> accusations(name, sessions.engine(source))));
            assertThat(tasks).hasSizeGreaterThanOrEqualTo(10);
            for (List<String> some : runAll(tasks)) {
                accusations.addAll(some);
            }
            System.out.printf(
                    "right engines  %d styles x %d seeds, accused: %d%n", tasks.size(), SEEDS, accusations.size());
        }
        assertThat(accusations).isEmpty();
    }

    @Test
    void aDiagnosisIsTimed() throws Exception {
        List<Double> milliseconds = new ArrayList<>();
        try (Sessions sessions = Sessions.open(1)) {
            Style style = Style.named("closures");
            for (int round = 0; round < 2; round++) {
                milliseconds.clear();
                for (String id : Cases.catalogue().keySet()) {
                    if (style.faultIds().contains(id)) {
                        try (Sessions.Engine engine = sessions.engine(style.source(List.of(id)))) {
                            sessions.runSuites(engine);
                            long start = System.nanoTime();
                            assertThat(engine.diagnose(SEED)).isNotEmpty();
                            milliseconds.add((System.nanoTime() - start) / 1e6);
                        }
                    }
                }
            }
        }
        milliseconds.sort(null);
        System.out.printf(
                "a diagnosis    median %.0f ms, p95 %.0f ms, in a warm judge, after the suites%n",
                milliseconds.get(milliseconds.size() / 2), milliseconds.get(milliseconds.size() * 95 / 100));
    }

    private static List<String> accusations(String name, Sessions.Engine engine) {
        List<String> accusations = new ArrayList<>();
        try (engine) {
            for (long seed = 0; seed < SEEDS; seed++) {
                for (Diagnosis diagnosis : engine.diagnose(seed)) {
                    boolean costsNothing = diagnosis.facts().stream()
                            .anyMatch(fact -> fact.key().equals("diagnosis.costs-nothing"));
                    if (!costsNothing) {
                        accusations.add(name + ", seed " + seed + ": " + diagnosis.facts());
                    }
                }
            }
        }
        return accusations;
    }

    /** The right engine of each style, and the right samples that are one file. */
    private static Map<String, String> rightEngines() throws IOException {
        Map<String, String> engines = new LinkedHashMap<>();
        Style.all().forEach(style -> engines.put(style.name(), style.rightSource()));
        try (Stream<Path> samples = Files.list(Path.of("..", "..", "exercises", "samples"))) {
            for (Path sample : samples.filter(
                            path -> path.getFileName().toString().startsWith("right-"))
                    .sorted()
                    .toList()) {
                Path sources = sample.resolve("src/main/java/autograd");
                try (Stream<Path> files = Files.list(sources)) {
                    if (files.count() == 1) {
                        engines.put(sample.getFileName().toString(), Files.readString(sources.resolve("Value.java")));
                    }
                }
            }
        }
        return engines;
    }

    private void severalAreNamed(String what, List<Case> cases, double wanted) throws Exception {
        List<Finding> findings = grade(cases);
        print(what, findings);
        assertThat(findings)
                .filteredOn(finding -> finding.naming() == Naming.MISNAMED)
                .as("misnamed")
                .isEmpty();
        assertThat(findings)
                .filteredOn(finding -> finding.lost() == 0)
                .as("not caught")
                .isEmpty();
        assertThat(findings.stream().filter(Finding::isNamed).count())
                .isGreaterThanOrEqualTo((long) Math.ceil(wanted * findings.size()));
    }

    private static boolean isGraded(Finding finding) {
        return finding.subject().faults().stream()
                .anyMatch(id -> FaultCatalogue.byId(id).grading() == Grading.GRADED);
    }

    private List<Finding> grade(List<Case> cases) throws Exception {
        List<Callable<Finding>> tasks = new ArrayList<>();
        for (Case subject : cases) {
            Path place = folder.resolve(String.valueOf(tasks.size()));
            tasks.add(() -> grade(subject, place));
        }
        return runAll(tasks);
    }

    private static <T> List<T> runAll(List<Callable<T>> tasks) throws Exception {
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

    private Finding grade(Case subject, Path place) {
        try {
            Path sources = Files.createDirectories(place.resolve("autograd"));
            Files.writeString(sources.resolve("Value.java"), subject.source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ExerciseReport report =
                judge.grade(subject.toString(), place).exercises().get(0);
        return Finding.of(subject, report);
    }

    private static void print(String what, List<Finding> findings) {
        long exact = count(findings, Naming.EXACT);
        System.out.printf(
                "%-14s %5d  exact %d, in a group %d, unexplained %d, silent %d, misnamed %d%n",
                what,
                findings.size(),
                exact,
                count(findings, Naming.IN_GROUP),
                count(findings, Naming.UNEXPLAINED),
                count(findings, Naming.SILENT),
                count(findings, Naming.MISNAMED));
        findings.stream()
                .filter(finding -> finding.naming() == Naming.UNEXPLAINED
                        || finding.naming() == Naming.MISNAMED
                        || !finding.graded())
                .forEach(finding -> System.out.println("    " + finding));
    }

    private static long count(List<Finding> findings, Naming naming) {
        return findings.stream().filter(finding -> finding.naming() == naming).count();
    }
}
