package org.chainmark.suite;

import java.util.Map;

/**
 * Texts of a submission that are not the code of an exercise.
 *
 * @param texts path below the submission, such as {@code NOTES.md}, to text; a document that was not handed in is absent
 * @param tests path below the root of the student's test sources, such as {@code autograd/ValueTest.java}, to text;
 *     empty unless the exercise {@linkplain DocumentExercise#takesTests takes tests}
 */
public record Documents(Map<String, String> texts, Map<String, String> tests) {
    /** No document at all. */
    public static final Documents NONE = new Documents(Map.of(), Map.of());

    public Documents {
        texts = Map.copyOf(texts);
        tests = Map.copyOf(tests);
    }

    /** The text of a document, empty if it was not handed in. */
    public String text(String path) {
        return texts.getOrDefault(path, "");
    }
}
