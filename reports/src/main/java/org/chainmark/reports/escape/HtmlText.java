package org.chainmark.reports.escape;

/** Text within HTML, between tags or within an attribute in quotes; nowhere else. */
public final class HtmlText {
    private HtmlText() {}

    /** The text with markup escaped, line ends as line feeds and unseen characters made visible. */
    public static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(character -> append(html, character));
        return html.toString();
    }

    private static void append(StringBuilder html, int character) {
        switch (character) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\n', '\t' -> html.appendCodePoint(character);
            default -> {
                if (VisibleCharacters.isPlain(character)) {
                    html.appendCodePoint(character);
                } else {
                    html.append(VisibleCharacters.picture(character));
                }
            }
        }
    }
}
