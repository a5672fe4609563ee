package org.chainmark.reports.escape;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text on one line of a terminal or of the log of a build, which must not obey it. */
public final class TerminalText {
    /** CSI and OSC sequences and two-character escapes, so that no remains of a colour are left. */
    private static final Pattern SEQUENCE = Pattern.compile(
            "(?:\u001B\\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?|\u001B[ -/]*[0-~]");

    private TerminalText() {}

    /** The text without control sequences and unseen characters, white space of any kind as a space. */
    public static String line(String text) {
        String line = SEQUENCE.matcher(text)
                .replaceAll("")
                .codePoints()
                .map(character -> Character.isWhitespace(character) ? ' ' : character)
                .filter(VisibleCharacters::isPlain)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
        return WorkflowCommandText.disarmed(line);
    }
}
