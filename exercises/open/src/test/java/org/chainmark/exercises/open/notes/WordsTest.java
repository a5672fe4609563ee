package org.chainmark.exercises.open.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a rule finds or does not find has a sentence, in both languages. */
class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_uk.properties"})
    void everyClueHasASentenceForBothSides(String file) throws IOException {
        Properties messages = messages(file);

        assertThat(clues())
                .hasSize(18)
                .allSatisfy(clue -> assertThat(messages)
                        .containsKeys("found." + clue.name(), "lacks." + clue.name())
                        .hasEntrySatisfying(
                                "found." + clue.name(),
                                text -> assertThat((String) text).contains("{sentence}")));
        assertThat(messages)
                .containsKeys("notes.byRule", "notes.noRule", "notes.empty", "notes.tooShort")
                .containsKeys("found.test", "lacks.test", "lacks.testOfThatName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_uk.properties"})
    void everyLineOfTheRubricHasAHint(String file) throws IOException {
        Properties messages = messages(file);

        assertThat(RubricSuite.class.getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(Check.class))
                .allSatisfy(method -> assertThat(messages)
                        .containsKey("hint." + method.getAnnotation(Hint.class).value() + ".1"));
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        for (String exercise : List.of("notes", "quiz")) {
            assertThat(messages(exercise, "messages_uk.properties").stringPropertyNames())
                    .isEqualTo(messages(exercise, "messages.properties").stringPropertyNames());
        }
    }

    private static List<Clue> clues() {
        return Stream.concat(
                        Stream.of(
                                        NoteClues.smallerGradient(),
                                        NoteClues.bothPaths(),
                                        NoteClues.saturation(),
                                        NoteClues.clipping(),
                                        PostmortemClues.parts(),
                                        PostmortemClues.firstInvalidValue(),
                                        PostmortemClues.issues())
                                .flatMap(List::stream),
                        Stream.of(PostmortemClues.diagnostic(), PostmortemClues.vague()))
                .toList();
    }

    private static Properties messages(String file) throws IOException {
        return messages("notes", file);
    }

    private static Properties messages(String exercise, String file) throws IOException {
        String path = "/chainmark/exercises/" + exercise + "/" + file;
        Properties messages = new Properties();
        try (InputStream in = Objects.requireNonNull(WordsTest.class.getResourceAsStream(path), path)) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
