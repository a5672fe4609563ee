package org.chainmark.judge.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the package that a Java file says it belongs to. Good enough to find a student's files in a heap of others:
 * what is taken is checked once more by the compiler.
 */
final class PackageDeclaration {
    /** Possessive throughout, so that no file makes it slow or deep. */
    private static final Pattern DECLARATION = Pattern.compile(
            "package\\s++([\\p{L}_$][\\p{L}\\p{N}_$]*+(?:\\s*+\\.\\s*+[\\p{L}_$][\\p{L}\\p{N}_$]*+)*+)\\s*+;");

    private PackageDeclaration() {}

    /** Package declared at the top of a file, or the empty string if there is none. */
    static String of(byte[] beginning) {
        String text = readable(beginning);
        Matcher matcher = DECLARATION.matcher(text);
        matcher.region(endOfComments(text), text.length());
        return matcher.lookingAt() ? matcher.group(1).replaceAll("\\s", "") : "";
    }

    /** Bytes of any encoding as text in which ASCII can be read, even UTF-16. */
    private static String readable(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.replace("\0", "").replace("\uFEFF", "").replace("\uFFFD", "");
    }

    private static int endOfComments(String text) {
        int position = 0;
        while (position < text.length()) {
            if (Character.isWhitespace(text.charAt(position))) {
                position++;
            } else if (text.startsWith("//", position)) {
                position = after(text, "\n", position);
            } else if (text.startsWith("/*", position)) {
                position = after(text, "*/", position + 2);
            } else {
                break;
            }
        }
        return position;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
