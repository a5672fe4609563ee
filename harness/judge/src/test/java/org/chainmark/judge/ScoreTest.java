package org.chainmark.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumSet;
import java.util.List;
import org.chainmark.judge.suites.CheckDeclaration;
import org.chainmark.judge.suites.SuiteBook;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final CheckDeclaration ADDS = check("T.1", 2);
    private static final CheckDeclaration TOTAL = check("T.2", 3);

    private final TillExercise exercise = new TillExercise();
    private final Score score = new Score(new ExerciseUnderJudge(
            exercise, exercise.structureRules(), new SuiteBook(List.of(TillSuite.class), List.of(ADDS, TOTAL))));

    @Test
    void pointsAreTheSumOfWhatPassedAndChecksComeInTheOrderOfTheirIds() {
        ExerciseReport report = score.graded(
                List.of(), List.of(result(TOTAL, Verdict.PASSED), rule(1), result(ADDS, Verdict.FAILED)), List.of());

        assertThat(report.outcome()).isEqualTo(Outcome.GRADED);
        assertThat(report.points()).isEqualTo(new Points(4, 6));
        assertThat(report.checks()).extracting(CheckResult::id).containsExactly("T.0", "T.1", "T.2");
    }

    @Test
    void aRuleThatIsBrokenCostsItsOwnPointsOnly() {
        ExerciseReport report = score.graded(
                List.of(), List.of(rule(0), result(ADDS, Verdict.PASSED), result(TOTAL, Verdict.PASSED)), List.of());

        assertThat(report.points()).isEqualTo(new Points(5, 6));
    }

    @Test
    void aMissingMemberCostsTheChecksThatNeedIt() {
        ExerciseReport report = score.graded(
                List.of(), List.of(rule(1), result(ADDS, Verdict.PASSED), result(TOTAL, Verdict.MISSING)), List.of());

        assertThat(report.points()).isEqualTo(new Points(3, 6));
    }

    @Test
    void noVerdictButPassedEarnsAnything() {
        // What waits for a person says for what, and has tests of its own.
        for (Verdict verdict : EnumSet.complementOf(EnumSet.of(Verdict.PENDING))) {
            assertThat(result(TOTAL, verdict).points())
                    .as(verdict.name())
                    .isEqualTo(new Points(verdict == Verdict.PASSED ? 3 : 0, 3));
        }
    }

    @Test
    void whatWasNoticedOnTheWayInIsKept() {
        Fact notice = Fact.of("intake.ignored");

        ExerciseReport report = score.graded(
                List.of(notice),
                List.of(rule(1), result(ADDS, Verdict.PASSED), result(TOTAL, Verdict.PASSED)),
                List.of());

        assertThat(report.problems()).containsExactly(notice);
        assertThat(report.points().lost()).isZero();
    }

    @Test
    void checksThatAreNotThereAreAnErrorAndNeverAPass() {
        assertThatIllegalStateException()
                .isThrownBy(() -> score.graded(List.of(), List.of(), List.of()))
                .withMessageContaining("0 points of 6");
        assertThatIllegalStateException()
                .isThrownBy(() -> score.graded(List.of(), List.of(rule(1), result(ADDS, Verdict.PASSED)), List.of()))
                .withMessageContaining("3 points of 6");
    }

    @Test
    void whatWasNotStartedHasNoPointsAndNoFailure() {
        ExerciseReport report = score.notStarted();

        assertThat(report.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(report.points()).isEqualTo(new Points(0, 6));
        assertThat(report.problems()).isEmpty();
        assertThat(report.checks())
                .extracting(CheckResult::verdict)
                .containsOnly(Verdict.NOT_RUN)
                .hasSize(3);
    }

    @Test
    void whatCannotBeGradedSaysWhyAndLosesEveryPoint() {
        Fact problem = Fact.of("compile.error");

        ExerciseReport report = score.notGradable(List.of(problem));

        assertThat(report.outcome()).isEqualTo(Outcome.NOT_GRADABLE);
        assertThat(report.points()).isEqualTo(new Points(0, 6));
        assertThat(report.problems()).containsExactly(problem);
        assertThat(report.checks()).extracting(CheckResult::verdict).containsOnly(Verdict.NOT_RUN);
    }

    @Test
    void aFailureOfOursIsToldOncePerCauseWithItsFirstCheck() {
        Fact cause = Fact.of("judge.failed").with("cause", "a bug of ours");

        ExerciseReport report = score.notGraded(List.of(
                TOTAL.result(Verdict.NOT_GRADED, List.of(cause), ""),
                ADDS.result(Verdict.NOT_GRADED, List.of(cause), ""),
                rule(1)));

        assertThat(report.outcome()).isEqualTo(Outcome.NOT_GRADED);
        assertThat(report.problems()).containsExactly(cause.with("check", "T.1"));
        assertThat(report.checks()).extracting(CheckResult::id).containsExactly("T.0", "T.1", "T.2");
    }

    private static CheckResult rule(int earned) {
        Verdict verdict = earned > 0 ? Verdict.PASSED : Verdict.FAILED;
        return new CheckResult("T.0", "", Visibility.VISIBLE, verdict, new Points(earned, 1), "", List.of(), "");
    }

    private static CheckResult result(CheckDeclaration check, Verdict verdict) {
        return check.result(verdict, List.of(), "");
    }

    private static CheckDeclaration check(String id, int points) {
        return new CheckDeclaration("junit:" + id, id, "", points, Visibility.VISIBLE, "", 2_000);
    }
}
