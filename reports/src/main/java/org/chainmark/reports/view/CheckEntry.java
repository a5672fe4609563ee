package org.chainmark.reports.view;

import java.util.List;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;

/**
 * One check, or an exercise that was not started, for formats that have an entry for each; it says what the page says of the check, in the order of the ids.
 *
 * @param exercise id of the exercise
 * @param observed what was observed, or what kept it from being run; empty if it passed
 */
public record CheckEntry(
        String exercise, CheckView view, Verdict verdict, Points points, Fate fate, List<Sentence> observed) {
    /** What a tool that knows only tests should take the check for. */
    public enum Fate {
        PASSED,
        FAILED,
        /** It could not be asked, or did not come to an answer; the points are lost. */
        ERROR,
        /** Neither won nor lost. */
        SKIPPED
    }

    public CheckEntry {
        observed = List.copyOf(observed);
    }

    /** The checks of all exercises of a submission in their order. */
    public static List<CheckEntry> of(List<ExerciseReport> exercises, Messages messages) {
        return exercises.stream()
                .flatMap(exercise -> of(exercise, messages.forExercise(exercise.id())))
                .toList();
    }

    private static Stream<CheckEntry> of(ExerciseReport exercise, Messages own) {
        return exercise.outcome() == Outcome.NOT_STARTED
                ? Stream.of(notStarted(exercise, own))
                : exercise.checks().stream()
                        .map(check -> new CheckEntry(
                                exercise.id(),
                                CheckView.of(check, own),
                                check.verdict(),
                                check.points(),
                                fate(check.verdict(), exercise),
                                observed(check, exercise, own)));
    }

    /** As on the page, an exercise that nobody worked on is one line. */
    private static CheckEntry notStarted(ExerciseReport exercise, Messages own) {
        CheckResult whole = new CheckResult(
                exercise.id(),
                exercise.title(),
                Visibility.VISIBLE,
                Verdict.NOT_RUN,
                exercise.points(),
                "",
                List.of(),
                "");
        OutcomeView outcome = OutcomeView.of(exercise, own);
        return new CheckEntry(
                exercise.id(),
                CheckView.of(whole, own),
                Verdict.NOT_RUN,
                exercise.points(),
                Fate.SKIPPED,
                List.of(Sentence.of(outcome.text()).then(". ", Sentence.of(outcome.sentence()))));
    }

    /** The page says once what several checks lost their points to; here each has to say it. */
    private static List<Sentence> observed(CheckResult check, ExerciseReport exercise, Messages own) {
        return switch (check.verdict()) {
            case MISSING -> check.facts().stream().limit(1).map(own::sentence).toList();
            case NOT_RUN, NOT_GRADED ->
                exercise.problems().stream().limit(1).map(own::sentence).toList();
            default -> CheckView.of(check, own).facts();
        };
    }

    private static Fate fate(Verdict verdict, ExerciseReport exercise) {
        return switch (verdict) {
            case PASSED -> Fate.PASSED;
            case FAILED, MISSING -> Fate.FAILED;
            case TIMED_OUT, DIED, PROTOCOL_VIOLATION -> Fate.ERROR;
            case NOT_RUN ->
                switch (exercise.outcome()) {
                    case GRADED, NOT_GRADABLE -> Fate.ERROR;
                    case NOT_STARTED, NOT_GRADED -> Fate.SKIPPED;
                };
            case PENDING, NOT_GRADED -> Fate.SKIPPED;
        };
    }

    /** Id and title on one line. */
    public String name() {
        return view.id() + " " + view.title().text();
    }

    /** What was observed, a line each; the verdict in words if there is nothing else to say. */
    public String text() {
        return observed.isEmpty()
                ? view.verdict()
                : String.join("\n", observed.stream().map(Sentence::text).toList());
    }
}
