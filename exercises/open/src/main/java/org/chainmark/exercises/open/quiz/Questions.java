package org.chainmark.exercises.open.quiz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The questions as the template asks them. What a submission says about questions, options and kinds is not looked at. */
final class Questions {
    private static final String RESOURCE = "/chainmark/template/" + QuizExercise.FILE;
    private static final Map<String, Question> BY_ID = load();

    private Questions() {}

    static Map<String, Question> byId() {
        return BY_ID;
    }

    /** @throws IllegalArgumentException if there is no such question */
    static Question question(String id) {
        Question question = BY_ID.get(id);
        if (question == null) {
            throw new IllegalArgumentException("the quiz has no question " + id);
        }
        return question;
    }

    static String template() {
        try (InputStream in = Objects.requireNonNull(Questions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the template cannot be read", e);
        }
    }

    private static Map<String, Question> load() {
        Map<String, Question> questions = new LinkedHashMap<>();
        try {
            for (JsonNode entry : new JsonMapper().readTree(template())) {
                String id = entry.required("id").textValue();
                QuizKind kind =
                        QuizKind.valueOf(entry.required("kind").textValue().toUpperCase(Locale.ROOT));
                List<String> options = new ArrayList<>();
                entry.path("options").fieldNames().forEachRemaining(options::add);
                questions.put(id, new Question(id, kind, options));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the template is no quiz", e);
        }
        return Collections.unmodifiableMap(questions);
    }
}
