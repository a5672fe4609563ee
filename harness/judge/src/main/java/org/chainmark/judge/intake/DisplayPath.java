package org.chainmark.judge.intake;

import java.nio.file.Path;

/** Names a path so that it can be printed anywhere: no control or invisible characters, and not endless. */
public final class DisplayPath {
    private static final int LONGEST = 200;

    private DisplayPath() {}

    /** The path with {@code /} between names; what cannot be seen is written as its code. */
    static String of(Path path) {
        return of(path.toString());
    }

    /** The path that a text means, such as a name in an archive. */
    public static String of(String path) {
        StringBuilder text = new StringBuilder();
        path.replace('\\', '/').codePoints().forEach(character -> append(text, character));
        return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST) + "...";
    }

    private static void append(StringBuilder text, int character) {
        if (isVisible(character)) {
            text.appendCodePoint(character);
        } else {
            text.append(String.format("\\u%04x", character));
        }
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
