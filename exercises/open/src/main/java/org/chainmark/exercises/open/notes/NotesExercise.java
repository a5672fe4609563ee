package org.chainmark.exercises.open.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.chainmark.suite.DocumentExercise;

/** Short answers and a postmortem: criteria S2.5, S3.4, S5.6, S6.4 and S7.0 to S7.4. */
public final class NotesExercise implements DocumentExercise {
    static final String NOTES = "NOTES.md";
    static final String POSTMORTEM = "POSTMORTEM.md";

    @Override
    public String id() {
        return "notes";
    }

    @Override
    public String title() {
        return "Notes and postmortem";
    }

    @Override
    public Map<String, String> documents() {
        return Map.of(NOTES, template(NOTES), POSTMORTEM, template(POSTMORTEM));
    }

    @Override
    public boolean takesTests() {
        return true;
    }

    /** What a document says before anything was written into it. */
    static String template(String document) {
        String resource = "/chainmark/template/" + document;
        try (InputStream in = Objects.requireNonNull(NotesExercise.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the template cannot be read", e);
        }
    }
}
