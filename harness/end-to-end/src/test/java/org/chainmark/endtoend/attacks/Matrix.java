package org.chainmark.endtoend.attacks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What every attack achieved at every level, as a table. */
final class Matrix {
    /** Level 0 is the naive grader. */
    static final List<Integer> LEVELS = List.of(0, 1, 2, 3, 4);

    private final Map<String, Map<Integer, String>> cells = new TreeMap<>();
    private final Map<Integer, String> notes = new TreeMap<>();
    private final Map<Integer, Integer> achieved = new TreeMap<>();

    synchronized void put(Attack attack, int level, Set<Effect> effects, String otherwise) {
        String cell = effects.isEmpty()
                ? otherwise
                : effects.stream().map(Effect::name).collect(Collectors.joining("+"));
        cells.computeIfAbsent(attack.name(), name -> new TreeMap<>()).put(level, cell);
        achieved.merge(level, effects.isEmpty() ? 0 : 1, Integer::sum);
    }

    synchronized void note(int level, String note) {
        notes.put(level, note);
    }

    /** The table; effects in capitals, in small letters how it was held. */
    synchronized String text(Map<Integer, String> notRun) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("attack", "level 0", "level 1", "level 2", "level 3", "level 4"));
        cells.forEach((name, levels) -> {
            List<String> row = new ArrayList<>(List.of(name));
            LEVELS.forEach(level -> row.add(levels.getOrDefault(level, "")));
            rows.add(row);
        });
        List<String> sums = new ArrayList<>(List.of("achieved something"));
        LEVELS.forEach(level -> sums.add(String.valueOf(achieved.getOrDefault(level, 0))));
        rows.add(sums);
        StringBuilder text = new StringBuilder();
        List<Integer> widths = widths(rows);
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(row.get(i))
                        .append(" ".repeat(widths.get(i) + 2 - row.get(i).length()));
            }
            text.setLength(text.toString().stripTrailing().length());
            text.append('\n');
        }
        notes.forEach((level, note) ->
                text.append("level ").append(level).append(": ").append(note).append('\n'));
        text.append("Not run:\n");
        notRun.forEach((number, reason) -> text.append("%4d  %s%n".formatted(number, reason)));
        return text.toString();
    }

    private static List<Integer> widths(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int column = i;
            widths.add(rows.stream()
                    .map(row -> row.get(column).length())
                    .max(Comparator.naturalOrder())
                    .orElse(0));
        }
        return widths;
    }

    /** A verdict or an exception, short enough for a cell. */
    static String shortened(String text) {
        String small = text.toLowerCase(Locale.ROOT).strip();
        return small.length() > 28 ? small.substring(0, 27) + "~" : small;
    }
}
