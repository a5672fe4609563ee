package org.chainmark.results;

import java.util.List;

/**
 * Everything that grading found in one submission.
 *
 * @param formatVersion version of this format, see {@code docs/result-format.md}
 * @param submission name of the submission, as text of the student's
 * @param problems what kept the whole submission from being graded; problems of one exercise are with the exercise
 * @param seed the seed all random checks were drawn from
 * @param harnessVersion version of Chainmark that graded
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
        String harnessVersion) {
    /** The version that this code writes. */
    public static final int FORMAT_VERSION = 1;

    public GradingReport {
        problems = List.copyOf(problems);
        exercises = List.copyOf(exercises);
    }

    /** Points that wait for a person; as long as there are some, the points are provisional. */
    public int pending() {
        return exercises.stream().mapToInt(ExerciseReport::pending).sum();
    }

    /** The same report with other results of its exercises, and the points that follow from them. */
    public GradingReport withExercises(List<ExerciseReport> others) {
        Points sum = others.stream().map(ExerciseReport::points).reduce(Points.NONE, Points::plus);
        return new GradingReport(
                formatVersion, submission, outcome, sum, problems, others, isolation, seed, harnessVersion);
    }
}
