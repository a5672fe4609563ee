package org.chainmark.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chainmark.reports.messages.Messages;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.junit.jupiter.api.Test;

class NotStartedTest {
    private static ExerciseView view(Outcome outcome, boolean alone) {
        ExerciseReport report =
                new ExerciseReport("matrix", "Matrices", outcome, new Points(0, 49), List.of(), List.of(), List.of());
        return ExerciseView.of(report, Messages.in(Locale.ENGLISH), alone);
    }

    @Test
    void anExerciseThatWasNotStartedCostsOneLineBesideOthers() {
        assertThat(view(Outcome.NOT_STARTED, false).oneLine()).isTrue();
    }

    @Test
    void aloneItSaysMoreAndSoDoesAnyOtherOutcome() {
        assertThat(view(Outcome.NOT_STARTED, true).oneLine()).isFalse();
        assertThat(view(Outcome.NOT_GRADABLE, false).oneLine()).isFalse();
    }
}
