package org.chainmark.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.KnownFault;

/** A catalogue of faults as a table for a terminal. */
public final class FaultList {
    private static final int WIDTH = 100;

    private FaultList() {}

    /**
     * The lines, one heading for each family.
     *
     * @param exercise id of the exercise whose message bundle names the families
     */
    public static List<String> lines(String exercise, List<KnownFault> faults, Locale locale) {
        Messages messages = Messages.in(locale).forExercise(exercise);
        Map<String, List<KnownFault>> families = new LinkedHashMap<>();
        faults.forEach(fault -> families.computeIfAbsent(family(fault, messages), name -> new ArrayList<>())
                .add(fault));
        int widest = faults.stream()
                .mapToInt(fault -> Paragraph.width(fault.id()))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        families.forEach((family, members) -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(family);
            lines.addAll(Columns.wrapped(
                    members.stream().map(fault -> row(fault, widest, messages)).toList(), WIDTH));
        });
        return List.copyOf(lines);
    }

    /** Ids are made equally long, so that the columns of all families begin at the same places. */
    private static List<String> row(KnownFault fault, int widest, Messages messages) {
        String id = fault.id() + " ".repeat(widest - Paragraph.width(fault.id()));
        String cost = messages.text(fault.graded() ? "explain.gradedShort" : "explain.namedShort");
        return List.of("  " + id, cost, fault.course(), fault.summary());
    }

    private static String family(KnownFault fault, Messages messages) {
        return messages.find("category." + fault.id(), Map.of())
                .map(Sentence::text)
                .orElse(fault.id());
    }
}
