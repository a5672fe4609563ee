package org.chainmark.cli;

/** How many columns of a terminal a text takes, near enough: wide characters take two, accents none. */
final class Columns {
    private static final char MORE = '\u2026';

    private Columns() {}

    /** Columns of a text on one line. */
    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** The text, cut with dots if it takes more columns. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        int used = 1;
        int end = 0;
        while (used + of(text.codePointAt(end)) <= columns) {
            used += of(text.codePointAt(end));
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end) + MORE;
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x3040 && character <= 0x30FF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xFF01 && character <= 0xFF60)
                || (character >= 0x1F300 && character <= 0x1FAFF);
    }
}
