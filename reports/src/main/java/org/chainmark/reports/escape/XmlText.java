package org.chainmark.reports.escape;

/** Text within an XML document, between tags or within an attribute in quotes; nowhere else. */
public final class XmlText {
    private XmlText() {}

    /** Text between tags, with its lines; characters that XML has no way to write are made visible. */
    public static String content(String text) {
        return escape(text, "\n");
    }

    /** The value of an attribute; its lines stay lines, which a reader would turn to spaces otherwise. */
    public static String attribute(String text) {
        return escape(text, "&#10;");
    }

    private static String escape(String text, String lineEnd) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(character -> {
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\'' -> xml.append("&apos;");
                case '\n' -> xml.append(lineEnd);
                case '\t' -> xml.append("&#9;");
                default -> xml.append(PlainText.visible(character));
            }
        });
        return xml.toString();
    }
}
