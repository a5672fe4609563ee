package org.chainmark.reports.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;

/**
 * One exercise, its checks in groups; of an exercise that was not started, none are shown.
 *
 * @param alone whether it is the only one, so that its outcome is that of the submission
 * @param problems what was noticed on the way in
 * @param missing methods that are missing, each with the checks that need it
 * @param groups the other checks by what became of them, those that lost points first; no empty group
 */
public record ExerciseView(
        String id,
        String title,
        OutcomeView outcome,
        boolean alone,
        List<Sentence> problems,
        List<MissingMember> missing,
        List<CheckGroup> groups) {
    /** A member that the submission lacks, and the checks that could not run without it. */
    public record MissingMember(Sentence sentence, int lost, List<CheckView> checks) {}

    /**
     * Checks that ended alike.
     *
     * @param kind a style: {@code lost}, {@code not-run} or {@code passed}
     * @param losing whether points were lost in it
     */
    public record CheckGroup(String kind, String title, boolean losing, List<CheckView> checks) {}

    /** Whether there are problems. */
    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** A style for the problems: how bad they are. */
    public String problemKind() {
        return outcome.kind();
    }

    static ExerciseView of(ExerciseReport exercise, Messages messages, boolean alone) {
        boolean started = exercise.outcome() != Outcome.NOT_STARTED;
        List<CheckResult> checks = started ? exercise.checks() : List.of();
        return new ExerciseView(
                exercise.id(),
                exercise.title(),
                OutcomeView.of(exercise.outcome(), exercise.points(), messages),
                alone,
                exercise.problems().stream().map(messages::sentence).toList(),
                missing(checks, messages),
                groups(checks, messages));
    }

    private static List<MissingMember> missing(List<CheckResult> checks, Messages messages) {
        Map<Fact, List<CheckResult>> byMember = new LinkedHashMap<>();
        for (CheckResult check : checks) {
            if (check.verdict() == Verdict.MISSING) {
                byMember.computeIfAbsent(missingMember(check), member -> new ArrayList<>())
                        .add(check);
            }
        }
        return byMember.entrySet().stream()
                .map(member -> new MissingMember(
                        messages.sentence(member.getKey()),
                        member.getValue().stream()
                                .mapToInt(check -> check.points().lost())
                                .sum(),
                        member.getValue().stream()
                                .map(check -> CheckView.of(check, messages))
                                .toList()))
                .toList();
    }

    private static Fact missingMember(CheckResult check) {
        return check.facts().isEmpty() ? Fact.of("not-run") : check.facts().get(0);
    }

    private static List<CheckGroup> groups(List<CheckResult> checks, Messages messages) {
        List<CheckGroup> groups = new ArrayList<>();
        addGroup(groups, "lost", "page.lostChecks", checks, ExerciseView::ranAndLost, messages);
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
            groups.add(new CheckGroup(kind, messages.text(title), !kind.equals("passed"), members));
        }
    }

    private static boolean ranAndLost(Verdict verdict) {
        return !verdict.passed() && !didNotRun(verdict) && verdict != Verdict.MISSING;
    }

    private static boolean didNotRun(Verdict verdict) {
        return verdict == Verdict.NOT_RUN || verdict == Verdict.NOT_GRADED;
    }
}
