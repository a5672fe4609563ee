package org.chainmark.exercises.open.quiz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmark.exercises.open.quiz.Given.Form;
import org.chainmark.results.Fact;

/** Reads {@code quiz.json} token by token, so that whatever is wrong can be said with its line. */
final class QuizReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern TWICE = Pattern.compile("Duplicate field '([^']*)'");

    private final JsonParser parser;

    private QuizReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Every entry in its order, also of questions that there are not, and of those that come twice.
     *
     * @throws QuizFormatException if it is not JSON, or not a list of entries with ids
     */
    static List<Given> read(String text) throws QuizFormatException {
        try (JsonParser parser = JSON.createParser(text)) {
            return new QuizReader(parser).entries();
        } catch (JsonProcessingException e) {
            throw new QuizFormatException(broken(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static Fact broken(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        Matcher twice = TWICE.matcher(message);
        return twice.find()
                ? at(e.getLocation(), "quiz.field.twice").with("field", twice.group(1))
                : at(e.getLocation(), "quiz.json.broken").with("message", message.replaceAll("\\s+", " "));
    }

    private static Fact at(JsonLocation place, String key) {
        return Fact.of(key)
                .with("line", String.valueOf(place.getLineNr()))
                .with("column", String.valueOf(place.getColumnNr()));
    }

    private List<Given> entries() throws IOException, QuizFormatException {
        require(parser.nextToken() == JsonToken.START_ARRAY, "quiz.json.list");
        List<Given> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_OBJECT, "quiz.json.entry");
            entries.add(entry());
        }
        require(parser.nextToken() == null, "quiz.json.list");
        return entries;
    }

    private Given entry() throws IOException, QuizFormatException {
        JsonLocation start = parser.currentTokenLocation();
        String id = "";
        Given answer = given("", Form.NOTHING, start);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("id") && value == JsonToken.VALUE_STRING) {
                id = parser.getText();
            } else if (field.equals("answer")) {
                answer = given(text(value), form(value), parser.currentTokenLocation());
            }
            parser.skipChildren();
        }
        if (id.isBlank()) {
            throw new QuizFormatException(at(start, "quiz.json.noId"));
        }
        return new Given(id, answer.form(), answer.text(), answer.line(), answer.column());
    }

    private static Given given(String text, Form form, JsonLocation place) {
        return new Given("", form, text, place.getLineNr(), place.getColumnNr());
    }

    private String text(JsonToken value) throws IOException {
        return value.isScalarValue() ? parser.getText().strip() : value.asString();
    }

    private static Form form(JsonToken value) {
        return switch (value) {
            case VALUE_NULL -> Form.NOTHING;
            case VALUE_STRING -> Form.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Form.NUMBER;
            default -> Form.OTHER;
        };
    }

    private void require(boolean condition, String key) throws QuizFormatException {
        if (!condition) {
            throw new QuizFormatException(at(parser.currentTokenLocation(), key));
        }
    }
}
