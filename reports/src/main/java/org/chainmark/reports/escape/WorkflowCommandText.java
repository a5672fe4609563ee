package org.chainmark.reports.escape;

import java.util.regex.Pattern;

/** Text within a workflow command of GitHub Actions, {@code ::error title=…::…}, and in lines of its log. */
public final class WorkflowCommandText {
    /** How the runner marked commands before there were colons; it looks for it anywhere in a line. */
    private static final Pattern OLD_COMMAND = Pattern.compile("##(?=\\[)");

    private WorkflowCommandText() {}

    /** What comes after the second pair of colons; its lines stay lines. */
    public static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** The value of a property, such as a file or a title. */
    public static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** A line that another program prints to the log: the runner takes it for no command. */
    public static String logLine(String text, int longest) {
        return disarmed(PlainText.line(text, longest));
    }

    /** A line without spaces around it, which the runner takes for no command. */
    static String disarmed(String line) {
        String current = OLD_COMMAND.matcher(line).replaceAll("## ");
        return current.startsWith("::") ? ". " + current : current;
    }
}
