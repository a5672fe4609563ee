package org.chainmark.reports.escape;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One field of a CSV file, as RFC 4180 has it, that no spreadsheet takes for a formula. */
public final class CsvField {
    /** Also after a semicolon, at which a spreadsheet splits lines where the comma is a decimal sign. */
    private static final Pattern START_OF_FORMULA =
            Pattern.compile("(^|;)([ \"]*)(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private CsvField() {}

    /**
     * The field on one line: white space of any kind is one space, unseen characters are made visible. What a
     * spreadsheet would take for a formula gets an apostrophe in front.
     */
    public static String escape(String text) {
        String guarded = guard(text);
        boolean plain = guarded.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\'');
        return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }

    /** What a reader of the file gets for a text; reading a field and writing it again changes nothing more. */
    public static String guard(String text) {
        String line = text.codePoints()
                .mapToObj(CsvField::character)
                .collect(Collectors.joining())
                .strip();
        return START_OF_FORMULA.matcher(line).replaceAll("$1$2'");
    }

    private static String character(int character) {
        if (Character.isWhitespace(character)) {
            return " ";
        }
        return VisibleCharacters.isPlain(character)
                ? Character.toString(character)
                : VisibleCharacters.picture(character);
    }
}
