package org.chainmark.reports.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;

/**
 * One exercise, its checks in groups; of an exercise that was not started, none are shown.
 *
 * @param alone whether it is the only one, so that its outcome is that of the submission
 * @param problems what kept it from being graded, or was noticed on the way in
 * @param causes what several checks lost their points to
 * @param groups the other checks by what became of them, those that lost points first; no empty group
 * @param remarks what else was observed; none or one table
 * @param charts what the student's code did, as lines
 */
public record ExerciseView(
        String id,
        String title,
        OutcomeView outcome,
        boolean alone,
        List<Sentence> problems,
        List<CommonCause> causes,
        List<CheckGroup> groups,
        List<RemarkTable> remarks,
        List<ChartView> charts) {
    public ExerciseView {
        problems = List.copyOf(problems);
        causes = List.copyOf(causes);
        groups = List.copyOf(groups);
        remarks = List.copyOf(remarks);
        charts = List.copyOf(charts);
    }

    /**
     * Checks that ended alike.
     *
     * @param kind a style: {@code lost}, {@code pending}, {@code not-run} or {@code passed}
     * @param losing whether points were lost in it, or may be yet
     * @param count how many checks it has
     */
    public record CheckGroup(String kind, String title, boolean losing, int count, List<CheckView> checks) {
        public CheckGroup {
            checks = List.copyOf(checks);
        }

        /** Whether it says nothing to act on, so that it is opened on demand. */
        public boolean collapsed() {
            return !kind.equals("lost") && !kind.equals("pending");
        }
    }

    /** Whether there are problems. */
    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** Whether there is nothing to say but that it was not started, beside others that were. */
    public boolean oneLine() {
        return !alone && outcome.kind().equals("not-started");
    }

    /** Whether a problem kept it from being graded. */
    boolean isBlocked() {
        return outcome.kind().equals("not-gradable") && hasProblems();
    }

    /** The same without the first problem, for a page that has said it already. */
    ExerciseView withoutFirstProblem() {
        return new ExerciseView(
                id, title, outcome, alone, problems.subList(1, problems.size()), causes, groups, remarks, charts);
    }

    /** The same without causes that the page has said already. */
    ExerciseView without(List<CommonCause> said) {
        List<CommonCause> others =
                causes.stream().filter(cause -> !said.contains(cause)).toList();
        return new ExerciseView(id, title, outcome, alone, problems, others, groups, remarks, charts);
    }

    /** A style for the problems: how bad they are. */
    public String problemKind() {
        return outcome.kind();
    }

    static ExerciseView of(ExerciseReport exercise, Messages messages, boolean alone) {
        boolean started = exercise.outcome() != Outcome.NOT_STARTED;
        List<CheckResult> checks = started ? exercise.checks() : List.of();
        List<List<CheckResult>> causes = CommonCause.group(checks);
        List<CheckResult> others = checks.stream()
                .filter(check -> causes.stream().noneMatch(cause -> cause.contains(check)))
                .toList();
        return new ExerciseView(
                exercise.id(),
                exercise.title(),
                OutcomeView.of(exercise, messages),
                alone,
                exercise.problems().stream().map(messages::sentence).toList(),
                causes.stream().map(cause -> CommonCause.of(cause, messages)).toList(),
                groups(others, messages),
                RemarkTable.of(exercise.remarks(), messages),
                exercise.charts().stream()
                        .map(chart -> ChartView.of(chart, messages))
                        .toList());
    }

    private static List<CheckGroup> groups(List<CheckResult> checks, Messages messages) {
        List<CheckGroup> groups = new ArrayList<>();
        addGroup(groups, "lost", "page.lostChecks", checks, ExerciseView::ranAndLost, messages);
        addGroup(groups, "pending", "page.pendingChecks", checks, verdict -> verdict == Verdict.PENDING, messages);
        addGroup(groups, "not-run", "page.notRunChecks", checks, ExerciseView::didNotRun, messages);
        addGroup(groups, "passed", "page.passedChecks", checks, Verdict::passed, messages);
        return groups;
    }

    private static void addGroup(
            List<CheckGroup> groups,
            String kind,
            String title,
            List<CheckResult> checks,
            Predicate<Verdict> belongs,
            Messages messages) {
        List<CheckView> members = checks.stream()
                .filter(check -> belongs.test(check.verdict()))
                .map(check -> CheckView.of(check, messages))
                .toList();
        if (!members.isEmpty()) {
            groups.add(new CheckGroup(kind, messages.text(title), !kind.equals("passed"), members.size(), members));
        }
    }

    private static boolean ranAndLost(Verdict verdict) {
        return !verdict.passed() && verdict != Verdict.PENDING && !didNotRun(verdict);
    }

    private static boolean didNotRun(Verdict verdict) {
        return verdict == Verdict.NOT_RUN || verdict == Verdict.NOT_GRADED;
    }
}
