package org.chainmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmark.maven.Reports.exercise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chainmark.maven.Summary.BuildVerdict;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Path FOLDER = Path.of("target", "chainmark");
    private static final GradingReport PASSED =
            Reports.of(Outcome.GRADED, exercise("engine", Outcome.GRADED, Verdict.PASSED, Verdict.PASSED));

    private static Summary summary(GradingReport report, OwnTests tests) {
        return Summary.of(Optional.of(Findings.of(report, StudentReport.page(FOLDER))), tests, FOLDER);
    }

    private static String text(Summary summary) {
        return String.join("\n", summary.lines());
    }

    @Test
    void passesWhenAllChecksAndTestsDo() {
        Summary summary = summary(PASSED, new OwnTests(2, List.of()));

        assertThat(summary.verdict()).isEqualTo(BuildVerdict.PASSES);
        assertThat(summary.reason()).isEmpty();
        assertThat(text(summary))
                .contains("Your own tests: 2 run, all pass.", "idden checks are not run here", "report.html");
    }

    @Test
    void failsForEveryVerdictThatIsTheStudents() {
        for (Verdict verdict : Verdict.values()) {
            GradingReport report =
                    Reports.of(Outcome.GRADED, exercise("engine", Outcome.GRADED, Verdict.PASSED, verdict));

            assertThat(summary(report, OwnTests.NONE).verdict())
                    .as("%s", verdict)
                    .isEqualTo(
                            switch (verdict) {
                                case PASSED, PENDING -> BuildVerdict.PASSES;
                                case NOT_GRADED -> BuildVerdict.CHAINMARK_FAILED;
                                default -> BuildVerdict.FAILS;
                            });
        }
    }

    @Test
    void whatTheStudentCanFixComesBeforeWhatWeFailedAt() {
        GradingReport report =
                Reports.of(Outcome.GRADED, exercise("engine", Outcome.GRADED, Verdict.FAILED, Verdict.NOT_GRADED));

        Summary summary = summary(report, OwnTests.NONE);

        assertThat(summary.verdict()).isEqualTo(BuildVerdict.FAILS);
        assertThat(summary.reason()).startsWith("Checks failing: 1, own tests failing: 0.");
    }

    @Test
    void failsForATestOfTheStudentsOwnAndNamesSomeOfThem() {
        Summary summary = summary(PASSED, new OwnTests(9, List.of("A.a", "A.\u001B[31mb", "A.c", "A.d", "A.e")));

        assertThat(summary.verdict()).isEqualTo(BuildVerdict.FAILS);
        assertThat(summary.reason()).contains("own tests failing: 5");
        assertThat(text(summary)).contains("Your own tests: 9 run, 5 failing: A.a, A.b, A.c and 2 more.");
    }

    @Test
    void whatWasNotStartedFailsNothing() {
        GradingReport report =
                Reports.of(Outcome.NOT_STARTED, exercise("engine", Outcome.NOT_STARTED, Verdict.NOT_RUN));

        Summary summary = summary(report, new OwnTests(1, List.of("ValueTest.aLeafKeepsItsNumber")));

        assertThat(summary.verdict()).isEqualTo(BuildVerdict.NOT_STARTED);
        assertThat(text(summary)).doesNotContain("Your own tests");
    }

    @Test
    void anExerciseThatWasNotStartedDoesNotFailTheOthers() {
        GradingReport report = Reports.of(
                Outcome.GRADED,
                exercise("engine", Outcome.GRADED, Verdict.PASSED),
                exercise("training", Outcome.NOT_STARTED, Verdict.NOT_RUN));

        assertThat(summary(report, OwnTests.NONE).verdict()).isEqualTo(BuildVerdict.PASSES);
    }

    @Test
    void codeThatCannotBeGradedFails() {
        assertThat(summary(Reports.of(Outcome.NOT_GRADABLE), OwnTests.NONE).verdict())
                .isEqualTo(BuildVerdict.FAILS);
    }

    @Test
    void ourFailureIsNotTheStudents() {
        Summary noResult = Summary.of(Optional.empty(), OwnTests.NONE, FOLDER);
        Summary notGraded = summary(Reports.of(Outcome.NOT_GRADED), OwnTests.NONE);

        assertThat(noResult.verdict()).isEqualTo(BuildVerdict.CHAINMARK_FAILED);
        assertThat(notGraded.verdict()).isEqualTo(BuildVerdict.CHAINMARK_FAILED);
        assertThat(noResult.reason()).contains("Chainmark failed here, not your code.");
        assertThat(text(noResult)).contains("judge.log");
    }

    @Test
    void whatCannotBeDoneIsSaidAndIsNobodysFailure() {
        Findings findings = Findings.wrongUse("there is no exercise 'nonsense'");

        Summary summary = Summary.of(Optional.of(findings), OwnTests.NONE, FOLDER);

        assertThat(summary.verdict()).isEqualTo(BuildVerdict.FAILS);
        assertThat(summary.reason()).isEqualTo("there is no exercise 'nonsense'");
        assertThat(summary.lines()).containsExactly("", "there is no exercise 'nonsense'");
    }
}
