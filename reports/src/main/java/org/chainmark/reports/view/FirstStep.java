package org.chainmark.reports.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Sentence;

/**
 * What to begin with where no diagnosis names a cause: what kept the submission from being graded, else what several
 * checks lost their points to, else the check that lost most.
 *
 * @param about the check's id, or empty
 * @param headline what is wrong
 * @param observed what the check observed, or what the cause costs; for a check that must not tell, how it ended
 * @param hints the first hint of the check, with those after it inside; none or one
 * @param causes the cause that it is, with its checks; none or one
 */
public record FirstStep(
        String about, Sentence headline, List<Sentence> observed, List<Hint> hints, List<CommonCause> causes) {
    public FirstStep {
        observed = List.copyOf(observed);
        hints = List.copyOf(hints);
        causes = List.copyOf(causes);
    }

    /** The step for exercises in their order; none if no points were lost. */
    static Optional<FirstStep> of(List<ExerciseView> exercises) {
        return Stream.of(obstacles(exercises), causes(exercises), lost(exercises))
                .flatMap(steps -> steps)
                .findFirst();
    }

    private static Stream<FirstStep> obstacles(List<ExerciseView> exercises) {
        return exercises.stream()
                .filter(ExerciseView::isBlocked)
                .map(exercise -> new FirstStep("", exercise.problems().get(0), List.of(), List.of(), List.of()));
    }

    private static Stream<FirstStep> causes(List<ExerciseView> exercises) {
        return exercises.stream()
                .flatMap(exercise -> exercise.causes().stream())
                .map(cause -> new FirstStep("", cause.sentence(), List.of(cause.cost()), List.of(), List.of(cause)));
    }

    /**
     * Checks that tell what they observed come before those that must not; of one exercise, those that lost most come
     * first.
     */
    private static Stream<FirstStep> lost(List<ExerciseView> exercises) {
        return exercises.stream()
                .flatMap(FirstStep::dearestFirst)
                .sorted(Comparator.comparing(check -> check.facts().isEmpty()))
                .map(FirstStep::mend);
    }

    private static Stream<CheckView> dearestFirst(ExerciseView exercise) {
        return exercise.groups().stream()
                .filter(group -> group.kind().equals("lost"))
                .flatMap(group -> group.checks().stream())
                .sorted(Comparator.comparingInt(CheckView::lost).reversed());
    }

    private static FirstStep mend(CheckView check) {
        List<Sentence> observed = check.facts().isEmpty() ? List.of(Sentence.of(check.verdict())) : check.facts();
        return new FirstStep(check.id(), check.title(), observed, check.hints(), List.of());
    }

    /** Headline and first observation of a check on one line. */
    Sentence summary() {
        return about.isEmpty() ? headline : headline.then(": ", observed.get(0));
    }
}
