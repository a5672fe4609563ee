package org.chainmark.reports.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.Isolation;

/** How student code was kept from the machine, and what it could have reached all the same, in sentences. */
public final class IsolationText {
    private IsolationText() {}

    /** To the student whose code it was. Who ran it is told no risks: it was the student's own machine. */
    static List<String> toStudent(Isolation isolation, Occasion occasion, Messages messages) {
        return occasion == Occasion.SELF_CHECK
                ? List.of(messages.text("isolation.own", Map.of()))
                : lines("isolation.", isolation, messages);
    }

    /** To the person who graded; one list for all that was graded. */
    public static List<String> toInstructor(List<Isolation> isolations, Messages messages) {
        return isolations.stream()
                .distinct()
                .flatMap(isolation -> lines("class.isolation.", isolation, messages).stream())
                .distinct()
                .toList();
    }

    private static List<String> lines(String prefix, Isolation isolation, Messages messages) {
        Map<String, String> parameters =
                Map.of("level", String.valueOf(isolation.level()), "mechanism", isolation.mechanism());
        Sentence level = messages.find(prefix + isolation.level(), parameters)
                .orElseGet(() -> Sentence.of(messages.text(prefix + "unknown", parameters)));
        Stream<String> gaps = isolation.gaps().stream().map(gap -> gap(gap, messages));
        return Stream.concat(Stream.of(level.text()), gaps).toList();
    }

    private static String gap(String gap, Messages messages) {
        return messages.find("gap." + gap, Map.of())
                .map(Sentence::text)
                .orElseGet(() -> messages.text("gap.unknown", Map.of("gap", gap)));
    }
}
