package org.chainmark.endtoend.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faulty training loops, written as students write them: are they caught, and are they named? */
@Tag("accuracy")
class TrainingAccuracyTest {
    private static final double HIGHEST_PRICE = 0.35;
    private static final int SEEDS = 20;

    /** After these, nothing is trained at all. */
    private static final List<String> TOTAL = List.of("L3", "L6", "L10", "L14", "L15", "L17", "L18", "L20");

    /** Right, though done differently; V stands for what is no fault in any catalogue. */
    private static final List<String> VARIANTS = List.of("L4", "V");

    @TempDir
    private Path folder;

    /** What came of one submission. */
    private record Finding(String subject, int lost, int possible, List<String> named, List<String> checks) {
        double share() {
            return (double) lost / possible;
        }

        String fault() {
            return subject.contains("-") ? subject.substring(0, subject.indexOf('-')) : subject;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "methods", "functional"})
    void everyFaultIsCaughtAndNamed(String style) throws IOException {
        List<Finding> findings = new ArrayList<>();
        LoopStyle loops = LoopStyle.named(style);
        try (Judge judge = judge(JudgeOptions.DEFAULT_SEED)) {
            for (String fault : loops.faults()) {
                findings.add(grade(judge, loops, fault));
            }
        }
        print(style, findings);
        List<Finding> graded = findings.stream()
                .filter(finding -> !VARIANTS.contains(finding.fault()))
                .toList();
        assertThat(graded)
                .filteredOn(finding -> finding.lost() == 0)
                .as("not caught")
                .isEmpty();
        assertThat(graded)
                .filteredOn(finding -> !finding.named().equals(List.of(finding.fault())))
                .as("not named, or not alone")
                .isEmpty();
        assertThat(graded)
                .filteredOn(finding -> finding.share() > HIGHEST_PRICE && !TOTAL.contains(finding.fault()))
                .as("too dear")
                .isEmpty();
        assertThat(findings)
                .filteredOn(finding -> VARIANTS.contains(finding.fault()))
                .allSatisfy(finding ->
                        assertThat(finding.lost()).as(finding.subject()).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "methods", "functional"})
    void aRightLoopLosesNothingWithAnySeed(String style) throws IOException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try (Judge judge = judge(seed)) {
                Finding finding = grade(judge, LoopStyle.named(style), "");
                assertThat(finding.checks()).as("%s, seed %d", style, seed).isEmpty();
                assertThat(finding.named()).as("%s, seed %d", style, seed).isEmpty();
            }
        }
    }

    @Test
    void faultsAreNamedWithOtherSeedsToo() throws IOException {
        LoopStyle loops = LoopStyle.named("plain");
        List<String> missed = new ArrayList<>();
        for (long seed = 1; seed <= 3; seed++) {
            try (Judge judge = judge(seed)) {
                for (String fault : loops.faults()) {
                    Finding finding = grade(judge, loops, fault);
                    boolean right = VARIANTS.contains(finding.fault())
                            ? finding.lost() == 0
                            : finding.named().equals(List.of(finding.fault()));
                    if (!right) {
                        missed.add(seed + ": " + finding);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private static Judge judge(long seed) {
        return Judge.open(new JudgeOptions(seed, 1, 1, List.of("training")));
    }

    private Finding grade(Judge judge, LoopStyle style, String fault) throws IOException {
        Path submission = folder.resolve(fault.isEmpty() ? "right" : fault);
        style.write(fault.isEmpty() ? List.of() : List.of(fault), submission);
        ExerciseReport report = judge.grade(submission.getFileName().toString(), submission)
                .exercises()
                .get(0);
        assertThat(report.outcome()).as("%s: %s", fault, report.problems()).isEqualTo(Outcome.GRADED);
        List<String> named = report.diagnoses().stream()
                .map(Diagnosis::faults)
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<String> lost = report.checks().stream()
                .filter(check -> !check.verdict().passed())
                .map(TrainingAccuracyTest::text)
                .toList();
        int possible = report.points().possible();
        return new Finding(fault, possible - report.points().earned(), possible, named, lost);
    }

    private static String text(CheckResult check) {
        return check.id() + " " + check.verdict() + " " + check.facts();
    }

    private static void print(String style, List<Finding> findings) {
        findings.forEach(finding -> System.out.printf(
                "%-12s %-14s %2d of %d  named %s%n",
                style, finding.subject(), finding.lost(), finding.possible(), finding.named()));
    }
}
