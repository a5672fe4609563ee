package org.chainmark.exercises.open.quiz;

import org.chainmark.results.Fact;

/**
 * What an entry of {@code quiz.json} answers.
 *
 * @param id the question, as the entry names it
 * @param text the answer as it is written, without quotes
 * @param line where the answer is, or where the entry begins if it has none; from 1
 * @param column the same, from 1
 */
record Given(String id, Form form, String text, int line, int column) {
    /** What was written, as JSON has it. */
    enum Form {
        NOTHING,
        TEXT,
        NUMBER,
        /** A list, an object, or true or false. */
        OTHER
    }

    /** Whether nothing was written yet. */
    boolean isMissing() {
        return form == Form.NOTHING || (form == Form.TEXT && text.isBlank());
    }

    /** A fact that says where this is. */
    Fact fact(String key) {
        return Fact.of(key).with("id", id).with("line", String.valueOf(line)).with("column", String.valueOf(column));
    }
}
