package org.chainmark.reports.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.results.Location;

/**
 * A named cause.
 *
 * @param number its place on the page, from 1
 * @param category what it is about in general, or empty
 * @param headline what is wrong
 * @param where the place in the student's source; none or one
 * @param evidence how much it explains, or of what is not explained how much is right; or empty
 * @param details more that was observed
 * @param timeline what the student's code did, in order, if that is part of what was observed
 * @param alternatives causes of which it is one, if numbers cannot tell which; empty if they can
 * @param why why it matters; none or one
 * @param next what to look at; none or one
 * @param hints the first hint, with those after it inside; none or one
 * @param graphs the smallest expression that shows it; none or one
 */
public record DiagnosisView(
        int number,
        String category,
        Sentence headline,
        List<Sentence> where,
        String evidence,
        List<Sentence> details,
        List<Sentence> timeline,
        List<Sentence> alternatives,
        List<Sentence> why,
        List<Sentence> next,
        List<Hint> hints,
        List<GraphView> graphs) {
    private static final Fact UNEXPLAINED = Fact.of("diagnosis.unexplained");
    private static final String TOGETHER = "diagnosis.together";

    /** What a diagnosis says that is alone; its messages are those of its exercise. */
    public static DiagnosisView of(Diagnosis diagnosis, Messages messages) {
        return of(1, diagnosis, messages);
    }

    /** What the diagnosis at a place on the page says; its messages are those of its exercise. */
    static DiagnosisView of(int number, Diagnosis diagnosis, Messages messages) {
        Fact headline = headlineFact(diagnosis);
        Alternatives alternatives = Alternatives.in(diagnosis);
        return new DiagnosisView(
                number,
                category(diagnosis, messages),
                messages.sentence(headline),
                Stream.ofNullable(diagnosis.location())
                        .map(DiagnosisView::place)
                        .map(messages::sentence)
                        .toList(),
                evidence(diagnosis, messages),
                diagnosis.facts().stream()
                        .skip(1)
                        .filter(fact -> !alternatives.say(fact) && !fact.key().equals(TOGETHER) && !isEvent(fact))
                        .map(messages::sentence)
                        .toList(),
                diagnosis.facts().stream()
                        .filter(DiagnosisView::isEvent)
                        .map(messages::sentence)
                        .toList(),
                alternatives.sentences(messages),
                messages.find(headline.key() + ".why", headline.parameters()).stream()
                        .toList(),
                messages.find(headline.key() + ".next", headline.parameters()).stream()
                        .toList(),
                Hint.steps(step -> messages.find(headline.key() + ".hint" + step, headline.parameters())),
                Stream.ofNullable(diagnosis.counterexample())
                        .map(counterexample -> GraphView.of(counterexample, messages))
                        .toList());
    }

    /** What is wrong, without the rest. */
    static Sentence headline(Diagnosis diagnosis, Messages messages) {
        return messages.sentence(headlineFact(diagnosis));
    }

    /** Whether there is a timeline. */
    public boolean hasTimeline() {
        return !timeline.isEmpty();
    }

    /** Facts such as {@code training.event.BACKWARD} say one after the other what happened. */
    private static boolean isEvent(Fact fact) {
        return fact.key().contains(".event.");
    }

    /** Whether numbers leave open which of several causes it is. */
    public boolean hasAlternatives() {
        return !alternatives.isEmpty();
    }

    private static Fact headlineFact(Diagnosis diagnosis) {
        if (!diagnosis.facts().isEmpty()) {
            return diagnosis.facts().get(0);
        }
        return diagnosis.faults().isEmpty()
                ? UNEXPLAINED
                : Fact.of(diagnosis.faults().get(0));
    }

    private static Fact place(Location location) {
        return Fact.of("diagnosis.location")
                .with("file", location.fileName())
                .with("line", String.valueOf(location.line()));
    }

    private static String evidence(Diagnosis diagnosis, Messages messages) {
        boolean unexplained = headlineFact(diagnosis).key().equals(UNEXPLAINED.key());
        if (diagnosis.of() == 0 || (diagnosis.faults().isEmpty() && !unexplained)) {
            return "";
        }
        Map<String, String> counts = new HashMap<>();
        diagnosis.facts().stream()
                .filter(fact -> fact.key().equals(TOGETHER))
                .forEach(fact -> counts.putAll(fact.parameters()));
        counts.put("explains", String.valueOf(diagnosis.explains()));
        counts.put("of", String.valueOf(diagnosis.of()));
        return messages.text(unexplained ? "diagnosis.agreeing" : "diagnosis.evidence", counts);
    }

    private static String category(Diagnosis diagnosis, Messages messages) {
        return diagnosis.faults().stream()
                .limit(1)
                .flatMap(fault -> messages.find("category." + fault, Map.of()).stream())
                .map(Sentence::text)
                .findFirst()
                .orElse("");
    }
}
