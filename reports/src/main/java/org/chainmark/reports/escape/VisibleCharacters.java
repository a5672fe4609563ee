package org.chainmark.reports.escape;

/**
 * Tells which characters could deceive a reader or a terminal: control characters, format characters such as those
 * that reverse the direction of text, line separators, lone surrogates and code points that are no characters.
 */
final class VisibleCharacters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private VisibleCharacters() {}

    /** Whether the character can be shown as it is. Joiners can: words and emoji are made with them. */
    static boolean isPlain(int character) {
        if (character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER) {
            return true;
        }
        if ((character & 0xFFFE) == 0xFFFE) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** What stands for a character that is not plain: {@code ␛} or {@code [U+202E]}. */
    static String picture(int character) {
        if (character < ' ') {
            return Character.toString(CONTROL_PICTURES + character);
        }
        return character == DELETE ? Character.toString(PICTURE_OF_DELETE) : String.format("[U+%04X]", character);
    }
}
