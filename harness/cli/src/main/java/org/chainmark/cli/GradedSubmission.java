package org.chainmark.cli;

import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;

/** A submission with what grading found in it. */
record GradedSubmission(Submission submission, GradingReport report) {
    /** Whether we failed in any part of it, so that it has to be graded again. */
    boolean toBeRepeated() {
        return report.outcome() == Outcome.NOT_GRADED
                || report.exercises().stream().anyMatch(GradedSubmission::toBeRepeated);
    }

    private static boolean toBeRepeated(ExerciseReport exercise) {
        return exercise.outcome() == Outcome.NOT_GRADED
                || exercise.checks().stream().anyMatch(check -> check.verdict() == Verdict.NOT_GRADED);
    }
}
