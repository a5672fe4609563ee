package org.chainmark.results;

import java.util.List;

/**
 * What was found in one exercise of a submission.
 *
 * @param problems why the exercise was not graded, or what was noticed on the way in; empty if all went well
 * @param checks every check of the exercise, in the order of their ids
 * @param diagnoses named causes, the most important one first
 * @param remarks what else was observed, line by line, such as which mistakes the student's tests noticed; costs nothing
 * @param charts what the student's code did as lines to draw, whether anything is wrong or not; at most
 *     {@value #MOST_CHARTS}
 */
public record ExerciseReport(
        String id,
        String title,
        Outcome outcome,
        Points points,
        List<Fact> problems,
        List<CheckResult> checks,
        List<Diagnosis> diagnoses,
        List<Fact> remarks,
        List<Chart> charts) {
    /** More would hide what is to be fixed. */
    public static final int MOST_CHARTS = 4;

    public ExerciseReport {
        problems = List.copyOf(problems);
        checks = List.copyOf(checks);
        diagnoses = List.copyOf(diagnoses);
        remarks = List.copyOf(remarks);
        charts = List.copyOf(charts);
        if (charts.size() > MOST_CHARTS) {
            throw new IllegalArgumentException(charts.size() + " charts; at most " + MOST_CHARTS);
        }
    }

    /** A report without remarks and charts. */
    public ExerciseReport(
            String id,
            String title,
            Outcome outcome,
            Points points,
            List<Fact> problems,
            List<CheckResult> checks,
            List<Diagnosis> diagnoses) {
        this(id, title, outcome, points, problems, checks, diagnoses, List.of(), List.of());
    }

    /** Points that wait for a person; as long as there are some, the points are provisional. */
    public int pending() {
        return checks.stream().mapToInt(CheckResult::pending).sum();
    }

    /** The same exercise with other results of its checks, and the points that follow from them if it was graded. */
    public ExerciseReport withChecks(List<CheckResult> others) {
        Points sum = others.stream().map(CheckResult::points).reduce(Points.NONE, Points::plus);
        return new ExerciseReport(
                id,
                title,
                outcome,
                outcome == Outcome.GRADED ? sum : points,
                problems,
                others,
                diagnoses,
                remarks,
                charts);
    }

    /** The same exercise with charts. */
    public ExerciseReport withCharts(List<Chart> drawn) {
        return new ExerciseReport(id, title, outcome, points, problems, checks, diagnoses, remarks, drawn);
    }
}
