package org.chainmark.reports.escape;

/**
 * Text of a message in SARIF, which has a notation of its own in plain text: braces are placeholders and {@code
 * [text](target)} is a link. What JSON needs is escaped by {@link JsonText}.
 */
public final class SarifText {
    private SarifText() {}

    /**
     * The message with its lines, which no reader takes for a placeholder or a link.
     *
     * @param longest how many characters there may be, not counting what is doubled
     */
    public static String message(String text, int longest) {
        return PlainText.lines(text, longest)
                .replace("{", "{{")
                .replace("}", "}}")
                .replace("](", "] (");
    }
}
