package org.chainmark.reports.escape;

import java.util.stream.Collectors;

/** Text for a reader who sees text as it is, of bounded length; the format around it is escaped by whoever writes that. */
public final class PlainText {
    private static final String CUT = "…";

    private PlainText() {}

    /**
     * The text on one line: white space of any kind is one space, unseen characters are made visible.
     *
     * @param longest how many characters (code points) there may be; what is cut off leaves an ellipsis
     */
    public static String line(String text, int longest) {
        return spaced(text, longest).strip().replaceAll(" {2,}", " ");
    }

    /** As {@link #line}, but with every space that there is. */
    static String spaced(String text, int longest) {
        String start = beginning(text, longest);
        String line = start.codePoints()
                .mapToObj(character -> Character.isWhitespace(character) ? " " : visible(character))
                .collect(Collectors.joining());
        return cut(line, longest, start.length() < text.length());
    }

    /** The text with its lines, line ends as line feeds, unseen characters made visible. */
    public static String lines(String text, int longest) {
        String start = beginning(text, longest);
        String lines = start.replace("\r\n", "\n")
                .codePoints()
                .mapToObj(character ->
                        character == '\n' || character == '\t' ? Character.toString(character) : visible(character))
                .collect(Collectors.joining());
        return cut(lines, longest, start.length() < text.length());
    }

    /** Cut before the work, which must not depend on how much was sent. */
    private static String beginning(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static String cut(String text, int longest, boolean isCut) {
        boolean tooLong = text.codePointCount(0, text.length()) > longest;
        if (!isCut && !tooLong) {
            return text;
        }
        int end = tooLong ? text.offsetByCodePoints(0, longest) : text.length();
        return text.substring(0, end) + CUT;
    }

    static String visible(int character) {
        return VisibleCharacters.isPlain(character)
                ? Character.toString(character)
                : VisibleCharacters.picture(character);
    }
}
