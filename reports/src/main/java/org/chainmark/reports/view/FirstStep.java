package org.chainmark.reports.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.ExerciseView.MissingMember;

/**
 * What to begin with where no diagnosis names a cause: a member that is missing, else a check that lost points.
 *
 * @param about the check's id, or empty
 * @param headline what is wrong
 * @param observed what the check observed; for one that must not tell, how it ended
 * @param hints the first hint of the check, with those after it inside; none or one
 */
public record FirstStep(String about, Sentence headline, List<Sentence> observed, List<Hint> hints) {
    public FirstStep {
        observed = List.copyOf(observed);
        hints = List.copyOf(hints);
    }

    /** The step for exercises in their order; none if no points were lost. */
    static Optional<FirstStep> of(List<ExerciseView> exercises) {
        Stream<FirstStep> missing = exercises.stream()
                .flatMap(exercise -> exercise.missing().stream())
                .map(FirstStep::supply);
        return Stream.concat(missing, lost(exercises)).findFirst();
    }

    /** Checks that tell what they observed come before those that must not. */
    private static Stream<FirstStep> lost(List<ExerciseView> exercises) {
        return exercises.stream()
                .flatMap(exercise -> exercise.groups().stream())
                .filter(group -> group.kind().equals("lost"))
                .flatMap(group -> group.checks().stream())
                .sorted(Comparator.comparing(check -> check.facts().isEmpty()))
                .map(FirstStep::mend);
    }

    private static FirstStep supply(MissingMember missing) {
        return new FirstStep("", missing.sentence(), List.of(), List.of());
    }

    private static FirstStep mend(CheckView check) {
        List<Sentence> observed = check.facts().isEmpty() ? List.of(Sentence.of(check.verdict())) : check.facts();
        return new FirstStep(check.id(), Sentence.of(check.title()), observed, check.hints());
    }

    /** Headline and first observation on one line. */
    Sentence summary() {
        return observed.isEmpty() ? headline : headline.then(": ", observed.get(0));
    }
}
