package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.chainmark.judge.ExerciseFaults;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.Fact;
import org.chainmark.results.KnownFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of every fault that an exercise can name, in every language. */
class FaultWordsTest {
    private static final List<String> PARTS = List.of("", ".why", ".next", ".hint1", ".hint2", ".hint3");
    private static final int LONGEST = 300;
    private static final Pattern RAW = Pattern.compile("[{}]|\\b[AUGTSDNM]_[a-z0-9]|\\ball\\b`");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}{3}");
    /** What would be the corrected line, or the formula that is asked for. */
    private static final Pattern GIVEN_AWAY = Pattern.compile(String.join(
            "|",
            "[-+*/]=", // an assignment that accumulates
            "\\.grad\\b|\\bgrad\\s*=", // gradients handled in code
            "\\b1(\\.0)? ?- ?[tsx]\\b|[ts] ?\\* ?[ts(]|[ts]\\^2", // slopes of tanh and sigmoid
            "\\b1 ?/ ?\\(?[xy1]|[xa] ?/ ?\\(?[yb][*^]|[yb]\\^2|y ?\\* ?y", // slopes of log, div, sigmoid
            "\\bn ?\\* ?x|x\\^\\(n|\\bn ?- ?1", // slope of a power
            "\\?\\s*1\\s*:|x ?> ?0", // slope of relu
            "Math\\.(tanh|exp|signum)\\(-?x|Collections\\.reverse|IdentityHashMap|new ArrayDeque"));

    private static final Map<Words, Map<String, String>> FACTS = facts();

    /** The words of one fault; ids may occur in more than one exercise. */
    private record Words(String exercise, String id) {
        Messages in(String language) {
            return Messages.in(Locale.forLanguageTag(language)).forExercise(exercise);
        }

        @Override
        public String toString() {
            return exercise + " " + id;
        }
    }

    /** The course tells four kinds of failures apart, and every finding says which it is. */
    @Test
    void everyFaultBelongsToOneOfTheFourKinds() {
        Map<String, List<String>> kinds = Map.of(
                "en", List.of("Graph correctness:", "Numerical stability:", "Optimizer behaviour:", "Data:"),
                "uk", List.of("Правильність графа:", "Чисельна стійкість:", "Поведінка оптимізатора:", "Дані:"));

        kinds.forEach((language, starts) -> SoftAssertions.assertSoftly(softly -> FACTS.keySet()
                .forEach(words -> softly.assertThat(words.in(language)
                                .find("category." + words.id(), Map.of())
                                .map(Sentence::text)
                                .orElse(""))
                        .as("%s in %s", words, language)
                        .matches(text -> starts.stream().anyMatch(text::startsWith), "begins with its kind"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void everyFaultHasAllSixTexts(String language) {
        assertThat(FACTS).hasSizeGreaterThan(120);
        SoftAssertions.assertSoftly(softly -> FACTS.keySet()
                .forEach(words -> softly.assertThat(texts(words, language))
                        .as(words.toString())
                        .hasSize(PARTS.size())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void noTextIsTooLongOrShowsAnIdOrAPlaceholder(String language) {
        forEachText(language, (softly, key, text) -> {
            softly.assertThat(text.length()).as(key).isBetween(10, LONGEST);
            softly.assertThat(text).as(key).doesNotContainPattern(RAW);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void noTextGivesTheRightLineOrFormulaAway(String language) {
        forEachText(
                language, (softly, key, text) -> softly.assertThat(text).as(key).doesNotContainPattern(GIVEN_AWAY));
    }

    @Test
    void theRightLinesAndFormulasWouldBeNoticed() {
        assertThat(List.of(
                        "this.grad += out.grad",
                        "the slope is 1 - t*t",
                        "s*(1-s)",
                        "use 1/x",
                        "-x/(y*y)",
                        "n * x^(n-1)",
                        "x > 0 ? 1 : 0",
                        "Collections.reverse(order)"))
                .allMatch(text -> GIVEN_AWAY.matcher(text).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void headlinesTellFaultsApart(String language) {
        List<String> headlines = FACTS.keySet().stream()
                .map(words -> words.exercise() + ": " + texts(words, language).get(""))
                .toList();

        assertThat(headlines).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void hintsSayMoreAndMore(String language) {
        SoftAssertions.assertSoftly(softly -> FACTS.keySet()
                .forEach(words -> softly.assertThat(
                                List.copyOf(texts(words, language).values()))
                        .as(words.toString())
                        .doesNotHaveDuplicates()));
    }

    @Test
    void theHeadlineOfAFaultWithoutCostSaysSo() {
        for (ExerciseFaults catalogue : ExerciseFaults.find()) {
            for (KnownFault fault : catalogue.all()) {
                Words words = new Words(catalogue.exercise(), fault.id());
                assertThat(String.valueOf(texts(words, "en").get("")).contains("no points are lost"))
                        .as(words.toString())
                        .isEqualTo(!fault.graded());
                assertThat(String.valueOf(texts(words, "uk").get("")).contains("бали за це не знімаються"))
                        .as(words.toString())
                        .isEqualTo(!fault.graded());
            }
        }
    }

    @Test
    void ukrainianIsUkrainian() {
        forEachText("uk", (softly, key, text) -> softly.assertThat(text).as(key).containsPattern(CYRILLIC));
    }

    @Test
    void aFaultOfOneOperationNamesIt() {
        FACTS.forEach((words, parameters) -> {
            String op = parameters.getOrDefault("op", "all");
            if (!op.equals("all")) {
                assertThat(texts(words, "en").get("")).as(words.toString()).contains("`" + op + "`");
                assertThat(texts(words, "uk").get("")).as(words.toString()).contains("`" + op + "`");
            }
        });
    }

    @Test
    void everyMessageOfTheExerciseIsThereInBothLanguages() throws IOException {
        for (ExerciseFaults catalogue : ExerciseFaults.find()) {
            assertThat(bundle(catalogue.exercise(), "messages_uk").stringPropertyNames())
                    .as(catalogue.exercise())
                    .containsExactlyInAnyOrderElementsOf(
                            bundle(catalogue.exercise(), "messages").stringPropertyNames());
        }
    }

    private interface TextCheck {
        void check(SoftAssertions softly, String key, String text);
    }

    private static void forEachText(String language, TextCheck check) {
        SoftAssertions.assertSoftly(softly -> FACTS.keySet()
                .forEach(words ->
                        texts(words, language).forEach((part, text) -> check.check(softly, words + part, text))));
    }

    /** The texts that there are, by part. */
    private static Map<String, String> texts(Words words, String language) {
        Messages messages = words.in(language);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : PARTS) {
            Optional<Sentence> text = messages.find("fault." + words.id() + part, FACTS.getOrDefault(words, Map.of()));
            text.ifPresent(sentence -> texts.put(part, sentence.text()));
        }
        return texts;
    }

    /** The parameters that a diagnosis gives to the words, by fault. */
    private static Map<Words, Map<String, String>> facts() {
        Map<Words, Map<String, String>> facts = new LinkedHashMap<>();
        for (ExerciseFaults catalogue : ExerciseFaults.find()) {
            for (KnownFault fault : catalogue.all()) {
                Fact headline = catalogue.example(fault.id()).facts().get(0);
                assertThat(headline.key()).isEqualTo("fault." + fault.id());
                facts.put(new Words(catalogue.exercise(), fault.id()), headline.parameters());
            }
        }
        return facts;
    }

    private static Properties bundle(String exercise, String name) throws IOException {
        String path = "/chainmark/exercises/" + exercise + "/" + name + ".properties";
        try (InputStream file = Objects.requireNonNull(FaultWordsTest.class.getResourceAsStream(path), path);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
        }
    }
}
