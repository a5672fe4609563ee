package org.chainmark.reports.escape;

import java.util.stream.Collectors;

/** One field of a CSV file, as RFC 4180 has it, that no spreadsheet takes for a formula. */
public final class CsvField {
    private static final String STARTS_OF_FORMULAS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvField() {}

    /**
     * The field on one line: white space of any kind is one space, unseen characters are made visible. What a
     * spreadsheet would take for a formula gets an apostrophe in front.
     */
    public static String escape(String text) {
        String line = text.codePoints()
                .mapToObj(CsvField::character)
                .collect(Collectors.joining())
                .strip();
        String guarded = !line.isEmpty() && STARTS_OF_FORMULAS.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
        boolean plain = guarded.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\'');
        return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
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
