package org.chainmark.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;

/** Makes the report of one exercise. Points are won by checks that passed, and only where the exercise was graded. */
record Score(ExerciseUnderJudge exercise) {
    ExerciseReport graded(List<Fact> notices, List<CheckResult> checks, List<Diagnosis> diagnoses) {
        return graded(notices, checks, diagnoses, List.of());
    }

    ExerciseReport graded(List<Fact> notices, List<CheckResult> checks, List<Diagnosis> diagnoses, List<Fact> remarks) {
        Points points = checks.stream().map(CheckResult::points).reduce(Points.NONE, Points::plus);
        if (points.possible() != exercise.possiblePoints()) {
            throw new IllegalStateException("checks are missing: they are worth " + points.possible() + " points of "
                    + exercise.possiblePoints());
        }
        return report(Outcome.GRADED, points, notices, ExerciseUnderJudge.inOrder(checks), diagnoses, remarks);
    }

    ExerciseReport notStarted() {
        return withoutPoints(Outcome.NOT_STARTED, List.of(), exercise.notRun(Verdict.NOT_RUN));
    }

    ExerciseReport notGradable(List<Fact> problems) {
        return withoutPoints(Outcome.NOT_GRADABLE, problems, exercise.notRun(Verdict.NOT_RUN));
    }

    /** We failed in a stage. */
    ExerciseReport notGraded(Throwable cause) {
        return withoutPoints(Outcome.NOT_GRADED, List.of(failure(cause)), exercise.notRun(Verdict.NOT_GRADED));
    }

    /** We failed in checks; the others are shown, but no points move. Each cause is told once, with its first check. */
    ExerciseReport notGraded(List<CheckResult> checks) {
        Map<Fact, String> firstCheckOf = new LinkedHashMap<>();
        List<CheckResult> ordered = ExerciseUnderJudge.inOrder(checks);
        for (CheckResult check : ordered) {
            if (check.verdict() == Verdict.NOT_GRADED) {
                check.facts().forEach(cause -> firstCheckOf.putIfAbsent(cause, check.id()));
            }
        }
        List<Fact> causes = firstCheckOf.entrySet().stream()
                .map(cause -> cause.getKey().with("check", cause.getValue()))
                .toList();
        return withoutPoints(Outcome.NOT_GRADED, causes, ordered);
    }

    private static Fact failure(Throwable cause) {
        return Fact.of("judge.failed").with("cause", cause.toString());
    }

    private ExerciseReport withoutPoints(Outcome outcome, List<Fact> problems, List<CheckResult> checks) {
        return report(outcome, new Points(0, exercise.possiblePoints()), problems, checks, List.of(), List.of());
    }

    private ExerciseReport report(
            Outcome outcome,
            Points points,
            List<Fact> problems,
            List<CheckResult> checks,
            List<Diagnosis> diagnoses,
            List<Fact> remarks) {
        return new ExerciseReport(
                exercise.exercise().id(),
                exercise.exercise().title(),
                outcome,
                points,
                problems,
                checks,
                diagnoses,
                remarks,
                List.of());
    }
}
