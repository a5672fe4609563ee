package org.chainmark.endtoend.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainmark.endtoend.accuracy.Finding.Naming;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.reference.fault.Fault.Grading;
import org.chainmark.reference.fault.FaultCatalogue;
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
    private static final long SEED = 4;

    private final Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, JOBS, 1, List.of("engine")));

    @TempDir
    private Path folder;

    @AfterAll
    void closeJudge() {
        judge.close();
    }

    @Test
    void everyFaultIsCaughtAndNamed() {
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
        assertThat(findings)
                .filteredOn(finding -> finding.counterexample() > LARGEST_COUNTEREXAMPLE)
                .filteredOn(finding -> !finding.subject().faults().contains("T_depth_limit"))
                .as("large counterexamples")
                .isEmpty();
    }

    @Test
    void whatIsAsGoodLosesNothing() {
        List<Finding> findings = grade(Cases.variants());
        print("variants", findings);
        assertThat(findings)
                .filteredOn(finding -> finding.lost() > 0 || finding.naming() != Naming.SILENT)
                .isEmpty();
    }

    @Test
    void pairsAreNamed() {
        severalAreNamed("pairs", Cases.several(2, PAIRS, SEED), 0.95);
    }

    @Test
    void triplesAreNamed() {
        severalAreNamed("triples", Cases.several(3, TRIPLES, SEED), 0.85);
    }

    private void severalAreNamed(String what, List<Case> cases, double wanted) {
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

    private List<Finding> grade(List<Case> cases) {
        ExecutorService executor = Executors.newFixedThreadPool(JOBS);
        try {
            List<Future<Finding>> futures = new ArrayList<>();
            for (Case subject : cases) {
                Path place = folder.resolve(String.valueOf(futures.size()));
                futures.add(executor.submit(() -> grade(subject, place)));
            }
            List<Finding> findings = new ArrayList<>();
            for (Future<Finding> future : futures) {
                findings.add(future.get());
            }
            return findings;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
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
