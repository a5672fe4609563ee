package org.chainmark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PendingPointsTest {
    private static final Review REVIEW = new Review(2, "both paths add up", "h12");
    private static final CheckResult PASSED = check("Q1", Verdict.PASSED, new Points(4, 4), null);
    private static final CheckResult WAITING = check("S3.4", Verdict.PENDING, new Points(0, 3), REVIEW);

    @Test
    void whatWaitsForAPersonIsNeitherWonNorForgotten() {
        GradingReport report = report(List.of(PASSED, WAITING));

        assertThat(report.points()).isEqualTo(new Points(4, 7));
        assertThat(report.pending()).isEqualTo(3);
    }

    @Test
    void allPointsOfAPersonPassTheCheckAndFewerDoNot() {
        CheckResult all = WAITING.decided(3, Fact.of("rubric.decided"));
        CheckResult fewer = WAITING.decided(2, Fact.of("rubric.decided"));

        assertThat(all.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(fewer.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(fewer.points()).isEqualTo(new Points(2, 3));
        assertThat(fewer.facts()).extracting(Fact::key).containsExactly("rubric.decided", "found");
        assertThat(report(List.of(PASSED, fewer)).pending()).isZero();
    }

    @Test
    void pointsFollowFromTheChecksThatWereDecided() {
        GradingReport report = report(List.of(PASSED, WAITING));
        ExerciseReport decided =
                report.exercises().get(0).withChecks(List.of(PASSED, WAITING.decided(2, Fact.of("rubric.decided"))));

        assertThat(report.withExercises(List.of(decided)).points()).isEqualTo(new Points(6, 7));
    }

    @Test
    void aCheckThatWaitsSaysForWhat() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("S3.4", Verdict.PENDING, new Points(0, 3), null))
                .withMessageContaining("S3.4");
    }

    private static CheckResult check(String id, Verdict verdict, Points points, @Nullable Review review) {
        return new CheckResult(
                id, "a title", Visibility.VISIBLE, verdict, points, "", List.of(Fact.of("found")), "", review);
    }

    private static GradingReport report(List<CheckResult> checks) {
        Points points = checks.stream().map(CheckResult::points).reduce(Points.NONE, Points::plus);
        ExerciseReport notes =
                new ExerciseReport("notes", "Notes", Outcome.GRADED, points, List.of(), checks, List.of());
        return new GradingReport(
                1,
                "olena",
                Outcome.GRADED,
                points,
                List.of(),
                List.of(notes),
                new Isolation(1, "process", List.of()),
                7,
                "test");
    }
}
