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

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH).forExercise("engine");
    private static final Messages UKRAINIAN =
            Messages.in(Locale.forLanguageTag("uk")).forExercise("engine");
    private static final Map<String, Map<String, String>> FACTS = facts();

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void everyFaultHasAllSixTexts(String language) {
        assertThat(FACTS).hasSizeGreaterThan(120);
        SoftAssertions.assertSoftly(softly -> FACTS.keySet()
                .forEach(id -> softly.assertThat(texts(id, language)).as(id).hasSize(PARTS.size())));
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
                .map(id -> String.valueOf(texts(id, language).get("")))
                .toList();

        assertThat(headlines).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void hintsSayMoreAndMore(String language) {
        SoftAssertions.assertSoftly(softly -> FACTS.keySet()
                .forEach(id -> softly.assertThat(List.copyOf(texts(id, language).values()))
                        .as(id)
                        .doesNotHaveDuplicates()));
    }

    @Test
    void theHeadlineOfAFaultWithoutCostSaysSo() {
        for (KnownFault fault : known()) {
            assertThat(String.valueOf(texts(fault.id(), "en").get("")).contains("no points are lost"))
                    .as(fault.id())
                    .isEqualTo(!fault.graded());
            assertThat(String.valueOf(texts(fault.id(), "uk").get("")).contains("бали за це не знімаються"))
                    .as(fault.id())
                    .isEqualTo(!fault.graded());
        }
    }

    @Test
    void ukrainianIsUkrainian() {
        forEachText("uk", (softly, key, text) -> softly.assertThat(text).as(key).containsPattern(CYRILLIC));
    }

    @Test
    void aFaultOfOneOperationNamesIt() {
        FACTS.forEach((id, parameters) -> {
            String op = parameters.getOrDefault("op", "");
            if (!op.equals("all")) {
                assertThat(texts(id, "en").get("")).as(id).contains("`" + op + "`");
                assertThat(texts(id, "uk").get("")).as(id).contains("`" + op + "`");
            }
        });
    }

    @Test
    void everyMessageOfTheExerciseIsThereInBothLanguages() throws IOException {
        assertThat(bundle("messages_uk").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("messages").stringPropertyNames());
    }

    private interface TextCheck {
        void check(SoftAssertions softly, String key, String text);
    }

    private static void forEachText(String language, TextCheck check) {
        SoftAssertions.assertSoftly(softly -> FACTS.keySet()
                .forEach(id -> texts(id, language).forEach((part, text) -> check.check(softly, id + part, text))));
    }

    /** The texts that there are, by part. */
    private static Map<String, String> texts(String id, String language) {
        Messages messages = language.equals("uk") ? UKRAINIAN : ENGLISH;
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : PARTS) {
            Optional<Sentence> text = messages.find("fault." + id + part, FACTS.getOrDefault(id, Map.of()));
            text.ifPresent(sentence -> texts.put(part, sentence.text()));
        }
        return texts;
    }

    /** The parameters that a diagnosis gives to the words, by fault. */
    private static Map<String, Map<String, String>> facts() {
        Map<String, Map<String, String>> facts = new LinkedHashMap<>();
        for (ExerciseFaults catalogue : ExerciseFaults.find()) {
            for (KnownFault fault : catalogue.all()) {
                Fact headline = catalogue.example(fault.id()).facts().get(0);
                assertThat(headline.key()).isEqualTo("fault." + fault.id());
                facts.put(fault.id(), headline.parameters());
            }
        }
        return facts;
    }

    private static List<KnownFault> known() {
        return ExerciseFaults.find().stream()
                .flatMap(catalogue -> catalogue.all().stream())
                .toList();
    }

    private static Properties bundle(String name) throws IOException {
        String path = "/chainmark/exercises/engine/" + name + ".properties";
        try (InputStream file = Objects.requireNonNull(FaultWordsTest.class.getResourceAsStream(path), path);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
        }
    }
}
