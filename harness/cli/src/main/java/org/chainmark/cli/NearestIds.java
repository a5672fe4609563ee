package org.chainmark.cli;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Locale;

/** Finds what somebody meant who mistyped an id. */
final class NearestIds {
    private static final int MOST = 3;
    private static final int LONGEST = 100;

    private NearestIds() {}

    /** The ids nearest to a text, at most three that are about equally near, the nearest first; none if none is near. */
    static List<String> of(String text, List<String> ids) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        int least = ids.stream().mapToInt(id -> distance(wanted, id)).min().orElse(Integer.MAX_VALUE);
        if (least > Math.max(2, wanted.length() / 3)) {
            return List.of();
        }
        return ids.stream()
                .filter(id -> distance(wanted, id) <= least + 1)
                .sorted(comparingInt(id -> distance(wanted, id)))
                .limit(MOST)
                .toList();
    }

    /** How many letters have to be typed, deleted or changed; a part of an id is one step away from it. */
    private static int distance(String wanted, String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        int edits = edits(wanted, lower);
        return lower.contains(wanted) ? Math.min(edits, 1) : edits;
    }

    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
