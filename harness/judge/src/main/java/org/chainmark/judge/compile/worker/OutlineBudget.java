package org.chainmark.judge.compile.worker;

import java.util.List;

/** What one outline may hold: room for every honest program, and for a reply that stays small whatever is compiled. */
final class OutlineBudget {
    /** Longer names and constants are left out. */
    static final int LONGEST_TEXT = 200;

    private static final int MOST_MEMBERS = 2_000;
    private static final int MOST_CHARACTERS = 400_000;

    /** What the length of a text and the numbers around it cost. */
    private static final int PER_TEXT = 10;

    private int members = MOST_MEMBERS;
    private int characters = MOST_CHARACTERS;

    boolean isSpent() {
        return members <= 0 || characters <= 0;
    }

    /** Nothing more is to be listed. */
    void close() {
        members = 0;
    }

    /** Pays for a member. */
    boolean takeMember() {
        return --members >= 0;
    }

    /** Pays for a text; if it is too long or nothing is left, it has to be left out. */
    boolean take(String text) {
        if (text.length() > LONGEST_TEXT || characters <= 0) {
            return false;
        }
        characters -= text.length() + PER_TEXT;
        return true;
    }

    /** Pays for texts that make sense only together. */
    boolean takeAll(List<String> texts) {
        return texts.stream().allMatch(this::take);
    }
}
