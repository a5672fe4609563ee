package org.chainmark.cli.rubric;

import org.chainmark.reports.escape.CsvField;

/** What a mark belongs to. */
record Key(String submission, String exercise, String check) {
    /** Names are compared as a table holds them: without line ends, and never as formulas. */
    static Key of(String submission, String exercise, String check) {
        return new Key(CsvField.guard(submission), CsvField.guard(exercise), CsvField.guard(check));
    }
}
