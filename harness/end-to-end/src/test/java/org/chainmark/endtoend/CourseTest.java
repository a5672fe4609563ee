package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.judge.course.CheckChange;
import org.chainmark.judge.course.Course;
import org.chainmark.judge.course.CourseExercise;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Visibility;
import org.junit.jupiter.api.Test;

/** What a course changes about exercises. */
class CourseTest {
    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");

    @Test
    void theOrderAndTheChoiceAreTheCourses() {
        List<ExerciseReport> reports =
                grade(course(CourseExercise.asItIs("matrix"), CourseExercise.asItIs("clipping")), List.of());

        assertThat(reports).extracting(ExerciseReport::id).containsExactly("matrix", "clipping");
    }

    @Test
    void aWeightAndPointsChangeWhatCanBeEarned() {
        Points asItIs = grade(course(CourseExercise.asItIs("clipping")), List.of())
                .get(0)
                .points();
        CheckChange none = new CheckChange("S6.1", OptionalInt.of(0), Optional.empty(), true, OptionalInt.empty());
        ExerciseReport changed = grade(
                        course(new CourseExercise("clipping", 3, Optional.empty(), List.of(none))), List.of())
                .get(0);

        int byValue = 11;
        assertThat(changed.points())
                .isEqualTo(new Points(3 * (asItIs.earned() - byValue), 3 * (asItIs.possible() - byValue)));
        assertThat(check(changed, "S6.1-above").points()).isEqualTo(new Points(0, 0));
    }

    @Test
    void aCheckThatIsKeptIsShownWhenItIsDue() {
        CheckChange kept = new CheckChange(
                "S6.3-before", OptionalInt.empty(), Optional.of(Visibility.AFTER_DUE), false, OptionalInt.empty());

        assertThat(visibility(kept, FUTURE)).isEqualTo(Visibility.AFTER_DUE);
        assertThat(visibility(kept, PAST)).isEqualTo(Visibility.VISIBLE);
    }

    @Test
    void hintsCanBeKeptBack() {
        CheckChange silent =
                new CheckChange("S6.3-before", OptionalInt.empty(), Optional.empty(), false, OptionalInt.empty());
        ExerciseReport report = grade(
                        course(new CourseExercise("clipping", 1, Optional.empty(), List.of(silent))), List.of())
                .get(0);

        assertThat(check(report, "S6.3-before").hint()).isEmpty();
        assertThat(check(report, "S6.3-after").hint()).isNotEmpty();
    }

    @Test
    void aCourseInWhichNothingCanBeEarnedIsAnError() {
        CheckChange nothing = new CheckChange("S6", OptionalInt.of(0), Optional.empty(), true, OptionalInt.empty());
        Course course = course(new CourseExercise("clipping", 1, Optional.empty(), List.of(nothing)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> grade(course, List.of()))
                .withMessageContaining("no check earns a point");
    }

    @Test
    void anExerciseOutsideTheCourseIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grade(course(CourseExercise.asItIs("clipping")), List.of("engine")))
                .withMessageContaining("there is no exercise 'engine'; there is clipping");
    }

    @Test
    void anExerciseWithoutAnyFileIsNotStartedBesideOneWithWork() {
        CourseExercise clipping = CourseExercise.asItIs("clipping");
        CourseExercise matrix = CourseExercise.asItIs("matrix");

        assertThat(grade(course(clipping, matrix), List.of(), "clipping-right"))
                .extracting(ExerciseReport::outcome)
                .containsExactly(Outcome.GRADED, Outcome.NOT_STARTED);
        assertThat(grade(course(matrix), List.of(), "clipping-right"))
                .extracting(ExerciseReport::outcome)
                .containsExactly(Outcome.NOT_GRADABLE);
    }

    private static Visibility visibility(CheckChange change, Instant due) {
        CourseExercise exercise = new CourseExercise("clipping", 1, Optional.of(due), List.of(change));
        return check(grade(course(exercise), List.of()).get(0), "S6.3-before").visibility();
    }

    private static CheckResult check(ExerciseReport report, String id) {
        return report.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Course course(CourseExercise... exercises) {
        return new Course("", Optional.empty(), List.of(exercises));
    }

    private static List<ExerciseReport> grade(Course course, List<String> exercises) {
        return grade(course, exercises, "complete");
    }

    private static List<ExerciseReport> grade(Course course, List<String> exercises, String sample) {
        try (Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 1, 1, exercises, course))) {
            return judge.grade(sample, Sample.named(sample).folder()).exercises();
        }
    }
}
