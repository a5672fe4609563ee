package org.chainmark.cli.rubric;

import java.util.List;

/**
 * A line of the table: a check that a person decides.
 *
 * @param text digest of the text that was read; the mark counts for no other
 * @param mark whole points, or empty as long as nobody has decided
 * @param line where it stands in its file, from 1
 */
record Row(Key key, String text, String mark, String comment, long line) {
    static final String SUBMISSION = "submission";
    static final String EXERCISE = "exercise";
    static final String CHECK = "check";
    static final String POSSIBLE = "possible";
    static final String TEXT = "text";
    static final String MARK = "mark";
    static final String COMMENT = "comment";

    /** All columns as they are written. Those that are needed to read it again are a part of them, in any order. */
    static final List<String> COLUMNS =
            List.of(SUBMISSION, EXERCISE, CHECK, "title", POSSIBLE, "proposed", "found", MARK, COMMENT, TEXT);

    static final List<String> NEEDED = List.of(SUBMISSION, EXERCISE, CHECK, TEXT, MARK, COMMENT);

    boolean isMarked() {
        return !mark.isEmpty();
    }
}
