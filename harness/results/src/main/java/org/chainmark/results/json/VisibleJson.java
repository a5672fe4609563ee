package org.chainmark.results.json;

/**
 * Writes characters that cannot be seen, or not be encoded, as {@code \}{@code u} escapes: control and format
 * characters, line separators and lone surrogates. What the student's code printed may hold any of them.
 */
final class VisibleJson {
    private VisibleJson() {}

    /**
     * The same JSON with escapes. Such characters can only stand inside of strings, where an escape means the same; the
     * line feeds of the layout stay.
     */
    static String escape(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int character) {
        if (character == '\n' || isVisible(character)) {
            escaped.appendCodePoint(character);
            return;
        }
        for (char unit : Character.toChars(character)) {
            escaped.append(String.format("\\u%04X", (int) unit));
        }
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
