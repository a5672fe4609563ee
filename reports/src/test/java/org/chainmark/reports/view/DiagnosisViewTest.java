package org.chainmark.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Test;

class DiagnosisViewTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH).forExercise("families");
    private static final Fact MUL = Fact.of("fault.A_mul_overwrite").with("op", "mul");
    private static final Fact ONE = Fact.of("fault.S_one").with("op", "all");
    private static final Fact TWO = Fact.of("fault.S_two").with("op", "all");

    @Test
    void causesThatCannotBeToldApartAreNamedByTheirHeadlines() {
        DiagnosisView view = view(ONE, TWO, alternative("S_one"), alternative("S_two"));

        assertThat(texts(view.alternatives())).containsExactly("starts wrong", "ends wrong");
        assertThat(view.details()).isEmpty();
    }

    @Test
    void whatIsCertainIsNotAmongTheAlternatives() {
        DiagnosisView view =
                view(ONE, MUL, TWO, alternative("A_mul_overwrite, S_one"), alternative("A_mul_overwrite, S_two"));

        assertThat(texts(view.alternatives())).containsExactly("starts wrong", "ends wrong");
        assertThat(texts(view.details())).containsExactly("`mul` assigns");
    }

    @Test
    void severalFaultsOfOneAlternativeStayTogether() {
        DiagnosisView view = view(MUL, ONE, TWO, alternative("A_mul_overwrite, S_one"), alternative("S_two"));

        assertThat(texts(view.alternatives())).containsExactly("`mul` assigns; starts wrong", "ends wrong");
    }

    @Test
    void anAlternativeThatAddsNothingIsShownWhole() {
        DiagnosisView view = view(MUL, ONE, alternative("A_mul_overwrite"), alternative("A_mul_overwrite, S_one"));

        assertThat(texts(view.alternatives())).containsExactly("`mul` assigns", "`mul` assigns; starts wrong");
    }

    @Test
    void evidenceSaysWhatElseItTakesAndIsNoDetail() {
        Fact together = Fact.of("diagnosis.together").with("others", "2");

        assertThat(view(MUL).evidence()).isEqualTo("This explains 9 of 9 observations.");
        assertThat(view(MUL, together).evidence())
                .isEqualTo("Together with the other findings (2), this explains 9 of 9 observations.");
        assertThat(view(MUL, together).details()).isEmpty();
    }

    @Test
    void ofWhatIsNotExplainedItIsSaidHowMuchIsRight() {
        Diagnosis unexplained = new Diagnosis(List.of(), 7, 9, List.of(Fact.of("diagnosis.unexplained")), null);
        Diagnosis crash = new Diagnosis(List.of(), 1, 1, List.of(Fact.of("crash.operation")), null);

        assertThat(DiagnosisView.of(unexplained, MESSAGES).evidence()).startsWith("7 of 9 observations are right.");
        assertThat(DiagnosisView.of(crash, MESSAGES).evidence()).isEmpty();
    }

    @Test
    void eachHintHoldsTheNext() {
        List<Hint> hints = view(MUL).hints();

        assertThat(hints.get(0).number()).isEqualTo(1);
        assertThat(hints.get(0).text().text()).isEqualTo("hint of `mul`");
        assertThat(hints.get(0).more().get(0).more().get(0).text().text()).isEqualTo("third hint");
        assertThat(hints.get(0).more().get(0).more().get(0).more()).isEmpty();
    }

    @Test
    void aFaultMayHaveACategoryOfItsOwn() {
        assertThat(category("T_copy")).isEqualTo("Copies");
        assertThat(category("T_order")).isEqualTo("Graph correctness: order of the backward pass");
    }

    private static String category(String fault) {
        return DiagnosisView.of(new Diagnosis(List.of(fault), 1, 1, List.of(ONE), null), MESSAGES)
                .category();
    }

    private static DiagnosisView view(Fact... facts) {
        List<String> ids = Stream.of(facts)
                .filter(fact -> fact.key().startsWith("fault."))
                .map(fact -> fact.key().substring("fault.".length()))
                .toList();
        return DiagnosisView.of(new Diagnosis(ids, 9, 9, Arrays.asList(facts), null), MESSAGES);
    }

    private static Fact alternative(String faults) {
        return Fact.of("diagnosis.alternative").with("faults", faults);
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }

    @Test
    void whatHappenedOneAfterTheOtherIsATimeline() {
        Messages messages = Messages.in(Locale.ENGLISH).forExercise("training");
        Diagnosis diagnosis = new Diagnosis(
                List.of("L1"),
                1,
                1,
                List.of(
                        Fact.of("fault.L1"),
                        Fact.of("diagnosis.shows")
                                .with("call", "a")
                                .with("wanted", "1")
                                .with("actual", "2"),
                        Fact.of("training.event.BACKWARD"),
                        Fact.of("training.event.SET_DATA")),
                null);
        DiagnosisView view = DiagnosisView.of(diagnosis, messages);

        assertThat(view.details()).hasSize(1);
        assertThat(view.timeline()).hasSize(2);
        assertThat(view.hasTimeline()).isTrue();
    }
}
