package org.chainmark.judge;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
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
     * @throws IllegalArgumentException if there is no exercise with a wanted id
     */
    static List<ExerciseUnderJudge> find(SuiteRunner runner, List<String> wanted) {
        List<Class<?>> suites = new ArrayList<>();
        ServiceLoader.load(SuiteCatalogue.class).forEach(catalogue -> suites.addAll(catalogue.suites()));
        List<Exercise> exercises = ServiceLoader.load(Exercise.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(comparing(Exercise::id))
                .toList();
        requireKnown(wanted, exercises.stream().map(Exercise::id).toList());
        return exercises.stream()
                .filter(exercise -> wanted.isEmpty() || wanted.contains(exercise.id()))
                .map(exercise -> new ExerciseUnderJudge(
                        exercise, exercise.structureRules(), runner.discover(exercise.id(), suites)))
                .toList();
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
