package org.chainmark.exercises.hidden.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.exercises.open.quiz.QuizSuites;
import org.chainmark.results.Fact;
import org.chainmark.results.Review;
import org.chainmark.suite.Check;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Documents;
import org.chainmark.suite.PersonDecides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    private static final String FOLDER = "/chainmark/exercises/quiz/";

    @ParameterizedTest
    @CsvSource({
        "Q1-choice, Q1, C", "Q2-choice, Q2, B", "Q3-choice, Q3, D", "Q4-choice, Q4, A", "Q5-choice, Q5, C",
        "Q6-choice, Q6, BC", "Q7-choice, Q7, D", "D1-choice, D1, B", "D2-choice, D2, C", "D3-choice, D3, A"
    })
    void theRightLettersPassAndNoOthers(String check, String question, String right) {
        for (String letter : List.of("A", "B", "C", "D")) {
            Throwable ending = catchThrowable(() -> run(check, question, '"' + letter + '"'));

            if (right.contains(letter)) {
                assertThat(ending).as(letter).isNull();
            } else {
                assertThat(ending)
                        .as(letter)
                        .isInstanceOfSatisfying(
                                CheckFailure.class,
                                failure -> assertThat(failure.facts())
                                        .containsExactly(Fact.of("quiz.other")
                                                .with("id", question)
                                                .with("answer", letter)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Q5-number, Q5-number, 9.5e-7", "Q5-number, Q5-number, 0.00000095367", "D4-number, D4, 2000"})
    void aNumberThatIsRoundedPasses(String check, String question, String number) {
        assertThatCode(() -> run(check, question, number)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"Q5-number, Q5-number, 9.5e-6", "Q5-number, Q5-number, 0", "D4-number, D4, 1000", "D4-number, D4, 1001"
    })
    void anotherNumberDoesNot(String check, String question, String number) {
        assertThatCode(() -> run(check, question, number)).isInstanceOf(CheckFailure.class);
    }

    @ParameterizedTest
    @CsvSource({"Q1-text, Q1-why", "L1-text, L1", "L3-text, L3"})
    void wordsWaitForAPersonWhateverTheLanguage(String check, String question) {
        String words = "Бо назад іде одне число: the loss.";

        PersonDecides handedOver =
                catchThrowableOfType(PersonDecides.class, () -> run(check, question, '"' + words + '"'));

        assertThat(handedOver.review()).isEqualTo(new Review(null, words, Review.digest(words)));
    }

    @ParameterizedTest
    @CsvSource({"Q1-choice, Q1", "Q5-number, Q5-number", "L1-text, L1"})
    void whatWasNotAnsweredIsLost(String check, String question) {
        CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> run(check, question, "null"));

        assertThat(failure.facts()).extracting(Fact::key).containsExactly("quiz.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key.properties", "key_uk.properties"})
    void everyAnswerIsExplained(String file) throws IOException {
        Set<String> decided = checks(ChoiceSuite.class, NumberSuite.class)
                .map(method ->
                        "explanation." + method.getAnnotation(Check.class).id())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(messages(file).stringPropertyNames()).isEqualTo(decided);
    }

    @Test
    void nothingThatShipsExplainsAnAnswer() throws IOException {
        assertThat(messages("messages.properties").stringPropertyNames())
                .isEqualTo(messages("messages_uk.properties").stringPropertyNames())
                .noneMatch(key -> key.startsWith("explanation."));
    }

    @Test
    void idsAreUniqueAndPredictionsEarnOnePointEach() {
        Check[] all = Stream.concat(new QuizSuites().suites().stream(), new HiddenQuizSuites().suites().stream())
                .flatMap(KeyTest::checks)
                .map(method -> method.getAnnotation(Check.class))
                .toArray(Check[]::new);

        assertThat(all).extracting(Check::id).doesNotHaveDuplicates().hasSize(36);
        assertThat(all)
                .filteredOn(check -> check.id().endsWith("-predicted"))
                .hasSize(5)
                .allMatch(check -> check.points() == 1);
        assertThat(all)
                .filteredOn(check -> check.id().endsWith("-answered"))
                .hasSize(15)
                .allMatch(check -> check.points() == 0);
    }

    private static Stream<Method> checks(Class<?>... suites) {
        return Arrays.stream(suites)
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Check.class));
    }

    /** Runs the check on a quiz with this answer only. */
    private static void run(String id, String question, String answer) throws Throwable {
        String quiz = "[{\"id\": \"%s\", \"answer\": %s}]".formatted(question, answer);
        Method check = checks(ChoiceSuite.class, NumberSuite.class, FreeAnswerSuite.class)
                .filter(method -> method.getAnnotation(Check.class).id().equals(id))
                .findFirst()
                .orElseThrow();
        Object suite = check.getDeclaringClass().getDeclaredConstructor().newInstance();
        check.setAccessible(true);
        try {
            check.invoke(suite, new Documents(Map.of("quiz.json", quiz), Map.of()));
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = Objects.requireNonNull(KeyTest.class.getResourceAsStream(FOLDER + file), file)) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
