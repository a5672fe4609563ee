package org.chainmark.reports.escape;

/**
 * Text of a message in SARIF, which has a notation of its own in plain text: braces are placeholders and {@code
 * [text](target)} is a link. What JSON needs is escaped by {@link JsonText}.
 */
public final class SarifText {
    private SarifText() {}

    /** The message, which no reader takes for a placeholder or a link. */
    public static String message(String text) {
        return text.replace("{", "{{").replace("}", "}}").replace("](", "] (");
    }
}
