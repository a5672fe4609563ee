package org.chainmark.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that grading found in one submission.
 *
 * @param formatVersion version of this format, see {@code docs/result-format.md}
 * @param submission name of the submission, as text of the student's
 * @param problems what kept the whole submission from being graded; problems of one exercise are with the exercise
 * @param seed the seed all random checks were drawn from
 * @param harnessVersion version of Chainmark that graded
 * @param course the course file it was graded with; null for none
 */
public record GradingReport(
        int formatVersion,
        String submission,
        Outcome outcome,
        Points points,
        List<Fact> problems,
        List<ExerciseReport> exercises,
        Isolation isolation,
        long seed,
        String harnessVersion,
        @Nullable CourseReference course) {
    /** The version that this code writes. */
    public static final int FORMAT_VERSION = 1;

    public GradingReport {
        problems = List.copyOf(problems);
        exercises = List.copyOf(exercises);
    }

    /** A report of no particular course. */
    public GradingReport(
            int formatVersion,
            String submission,
            Outcome outcome,
            Points points,
            List<Fact> problems,
            List<ExerciseReport> exercises,
            Isolation isolation,
            long seed,
            String harnessVersion) {
        this(formatVersion, submission, outcome, points, problems, exercises, isolation, seed, harnessVersion, null);
    }

    /** Points that wait for a person; as long as there are some, the points are provisional. */
    public int pending() {
        return exercises.stream().mapToInt(ExerciseReport::pending).sum();
    }

    /** The same report with other results of its exercises, and the points that follow from them. */
    public GradingReport withExercises(List<ExerciseReport> others) {
        Points sum = others.stream().map(ExerciseReport::points).reduce(Points.NONE, Points::plus);
        return new GradingReport(
                formatVersion, submission, outcome, sum, problems, others, isolation, seed, harnessVersion, course);
    }

    /** The same report, graded with a course file; null for none. */
    public GradingReport withCourse(@Nullable CourseReference file) {
        return new GradingReport(
                formatVersion, submission, outcome, points, problems, exercises, isolation, seed, harnessVersion, file);
    }
}
