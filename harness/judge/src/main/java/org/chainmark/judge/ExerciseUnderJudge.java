package org.chainmark.judge;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chainmark.judge.course.CheckChange;
import org.chainmark.judge.course.Course;
import org.chainmark.judge.course.CourseExercise;
import org.chainmark.judge.suites.CheckDeclaration;
import org.chainmark.judge.suites.SuiteBook;
import org.chainmark.judge.suites.SuiteRunner;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.StructureRule;
import org.chainmark.suite.SuiteCatalogue;

/**
 * An exercise with all its checks, fixed before any submission is seen.
 *
 * @param rules its structure rules, each a check
 * @param book the suites found for it and their checks
 */
record ExerciseUnderJudge(Exercise exercise, List<StructureRule> rules, SuiteBook book) {
    ExerciseUnderJudge {
        rules = List.copyOf(rules);
    }

    /**
     * Finds the exercises on the class path.
     *
     * @param wanted ids to keep; empty keeps all
     * @param course which of them there are, and what it changes
     * @param now decides what is due
     * @throws IllegalArgumentException if there is no exercise with a wanted id, or none that earns a point
     */
    static List<ExerciseUnderJudge> find(SuiteRunner runner, List<String> wanted, Course course, Instant now) {
        List<Class<?>> suites = new ArrayList<>();
        ServiceLoader.load(SuiteCatalogue.class).forEach(catalogue -> suites.addAll(catalogue.suites()));
        Map<String, Exercise> known = new TreeMap<>();
        ServiceLoader.load(Exercise.class).forEach(exercise -> known.put(exercise.id(), exercise));
        List<String> listed = course.exercises().isEmpty()
                ? List.copyOf(known.keySet())
                : course.exercises().stream().map(CourseExercise::id).toList();
        requireKnown(listed, List.copyOf(known.keySet()));
        requireKnown(wanted, listed);
        List<ExerciseUnderJudge> found = new ArrayList<>();
        for (String id : listed) {
            if (wanted.isEmpty() || wanted.contains(id)) {
                Exercise exercise = Objects.requireNonNull(known.get(id));
                ExerciseUnderJudge asItIs = new ExerciseUnderJudge(
                        exercise, exercise.structureRules(), runner.discover(exercise.id(), suites));
                found.add(asItIs.in(course, now));
            }
        }
        if (found.stream().mapToInt(ExerciseUnderJudge::possiblePoints).sum() == 0) {
            throw new IllegalArgumentException("no check earns a point");
        }
        return List.copyOf(found);
    }

    /** This exercise with what a course changes about it. */
    private ExerciseUnderJudge in(Course course, Instant now) {
        CourseExercise changed = course.exercise(exercise.id()).orElse(CourseExercise.asItIs(exercise.id()));
        boolean isDue =
                changed.due().or(course::due).filter(due -> !due.isAfter(now)).isPresent();
        List<StructureRule> weighed = rules.stream()
                .map(rule -> new StructureRule(
                        rule.id(), rule.title(), points(changed, rule.id(), rule.points()), rule.rule()))
                .toList();
        List<CheckDeclaration> checks = book.checks().stream()
                .map(check -> check(changed, check, isDue))
                .toList();
        return new ExerciseUnderJudge(exercise, weighed, new SuiteBook(book.suites(), checks));
    }

    private static CheckDeclaration check(CourseExercise exercise, CheckDeclaration check, boolean isDue) {
        Optional<CheckChange> change = change(exercise, check.id());
        Visibility visibility = change.flatMap(CheckChange::visibility).orElse(check.visibility());
        return new CheckDeclaration(
                check.junitId(),
                check.id(),
                check.title(),
                points(exercise, check.id(), check.points()),
                isDue && visibility == Visibility.AFTER_DUE ? Visibility.VISIBLE : visibility,
                change.isPresent() && !change.get().hints() ? "" : check.hint(),
                change.map(CheckChange::cpuMillis).orElse(OptionalInt.empty()).orElse(check.cpuMillis()));
    }

    private static int points(CourseExercise exercise, String check, int points) {
        OptionalInt changed = change(exercise, check).map(CheckChange::points).orElse(OptionalInt.empty());
        return exercise.weight() * changed.orElse(points);
    }

    /** The last change that fits. */
    private static Optional<CheckChange> change(CourseExercise exercise, String check) {
        return exercise.changes().stream()
                .filter(change -> change.isAbout(check))
                .reduce((first, last) -> last);
    }

    private static void requireKnown(List<String> wanted, List<String> known) {
        if (known.isEmpty()) {
            throw new IllegalStateException("no exercise is on the class path");
        }
        for (String id : wanted) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException(
                        "there is no exercise '" + id + "'; there is " + String.join(", ", known));
            }
        }
    }

    /** Every check of the exercise as one that did not run. */
    List<CheckResult> notRun(Verdict why) {
        Stream<CheckResult> kept = rules.stream().map(rule -> notRun(rule, why));
        Stream<CheckResult> run = book.checks().stream().map(check -> check.notRun(why));
        return inOrder(Stream.concat(kept, run).toList());
    }

    /** What can be earned in all. */
    int possiblePoints() {
        return rules.stream().mapToInt(StructureRule::points).sum()
                + book.checks().stream().mapToInt(CheckDeclaration::points).sum();
    }

    static List<CheckResult> inOrder(List<CheckResult> checks) {
        return checks.stream().sorted(comparing(CheckResult::id)).toList();
    }

    private static CheckResult notRun(StructureRule rule, Verdict why) {
        return new CheckResult(
                rule.id(), rule.title(), Visibility.VISIBLE, why, new Points(0, rule.points()), "", List.of(), "");
    }
}
