package org.chainmark.exercises.open.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chainmark.results.Fact;
import org.chainmark.results.Review;
import org.chainmark.suite.Check;
import org.chainmark.suite.Documents;
import org.chainmark.suite.PersonDecides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of each rule, and what a rule must never do. */
class RubricTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final List<String> ON_NOTES = List.of("S2.5", "S3.4", "S5.6", "S6.4");

    @Test
    void theExerciseHoldsTheDocumentsOfTheTemplate() throws IOException {
        Path template = Path.of("../../student-template");

        for (Map.Entry<String, String> document :
                new NotesExercise().documents().entrySet()) {
            assertThat(template.resolve(document.getKey())).hasContent(document.getValue());
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "sentences.csv", numLinesToSkip = 1, delimiter = '|')
    void aSentenceIsFoundIfItSaysWhatIsLookedFor(String check, String key, String sentence) {
        PersonDecides ending = decide(check, sentence, Map.of());

        assertThat(ending.facts()).extracting(Fact::key).contains(key);
        if (key.startsWith("found.")) {
            assertThat(ending.review().found()).contains(sentence.strip());
        }
    }

    @Test
    void aGoodSubmissionHasAllPointsProposedAndQuoted() throws IOException {
        Documents good = sample("documents-right");

        for (String check : ids()) {
            PersonDecides ending = decide(check, good);
            if (!check.equals("S7.4")) {
                assertThat(ending.review().found()).as(check).isNotEmpty();
            }
            assertThat(ending.review().proposed())
                    .as("%s: %s", check, ending.facts())
                    .isEqualTo(2);
        }
    }

    @Test
    void aVagueOneHasFewerProposedAndIsQuotedForIt() throws IOException {
        Documents vague = sample("documents-vague");

        for (String check : ids()) {
            PersonDecides ending = decide(check, vague);
            assertThat(ending.review().proposed())
                    .as("%s: %s", check, ending.facts())
                    .isLessThan(2);
        }
        assertThat(decide("S7.4", vague).review().found()).isEqualTo("PyTorch was unstable.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Verlust war NaN, weil der Logarithmus einer negativen Zahl nicht definiert ist und die Lernrate 8 war.",
                "Потери стали NaN, потому что логарифм отрицательного числа не определён, а шаг был большой.",
                "損失が NaN になったのは、負の数の対数を取ったためです。",
                "NaN log -0.7 zeroGrad lr 8",
            })
    void aTextWithoutRulesForItsLanguageHasNoProposal(String text) {
        for (String check : ids()) {
            PersonDecides ending = decide(check, text, Map.of());

            assertThat(ending.review().proposed()).as(check).isNull();
            assertThat(ending.facts()).containsExactly(Fact.of("notes.noRule"));
        }
    }

    @Test
    void anAnswerThatIsNotThereIsSaidToBeMissing() {
        Documents template = new Documents(new NotesExercise().documents(), Map.of());

        assertThat(ids()).hasSize(9).allSatisfy(check -> {
            PersonDecides ending = decide(check, template);
            assertThat(ending.facts()).containsExactly(Fact.of("notes.empty"));
            assertThat(ending.review().proposed()).isNull();
        });
    }

    @Test
    void anAnswerIsReadUnderItsOwnHeading() {
        String notes = """
                ## S2.5 Why?

                It was late and I was tired of it.

                ## S3.4 Paths

                The path through the product x * x gives 6, and the addition contributes 1.
                """;

        assertThat(onNotes("S2.5", notes).review())
                .isEqualTo(new Review(0, "", Review.digest("It was late and I was tired of it.")));
        assertThat(onNotes("S3.4", notes).review().proposed()).isEqualTo(2);
        assertThat(onNotes("S3.4", notes.replaceAll("(?m)^## .*", "")).review().proposed())
                .as("without headings everything is read")
                .isEqualTo(2);
    }

    @Test
    void aMarkCountsForItsTextOnly() {
        String notes = "## S2.5 a\n\nThe one.\n\n## S3.4 b\n\nThe other.\n";
        String otherAnswer = notes.replace("The other.", "Something else.");

        assertThat(onNotes("S2.5", otherAnswer).review().text())
                .isEqualTo(onNotes("S2.5", notes).review().text());
        assertThat(onNotes("S3.4", otherAnswer).review().text())
                .isNotEqualTo(onNotes("S3.4", notes).review().text());
    }

    @Test
    void aNamedTestHasToExist() {
        String text =
                "The regression test `lossStaysFiniteTest` fails on the old loop, because it asserts on every step.";
        Map<String, String> there =
                Map.of("a/LoopTest.java", "class LoopTest { @Test\n public void lossStaysFiniteTest() {} }");
        Map<String, String> others = Map.of("a/LoopTest.java", "class LoopTest { void lossStaysFiniteTest() {} }");

        assertThat(decide("S7.3", text, there).facts())
                .contains(Fact.of("found.test")
                        .with("test", "lossStaysFiniteTest")
                        .with("file", "a/LoopTest.java"));
        assertThat(decide("S7.3", text, there).review().proposed()).isEqualTo(2);
        assertThat(decide("S7.3", text, others).facts())
                .contains(Fact.of("lacks.testOfThatName").with("test", "lossStaysFiniteTest"));
        assertThat(decide("S7.3", text, others).review().proposed()).isEqualTo(1);
    }

    @Test
    void codeAndMarkupAreNoSentences() {
        Prose prose = MarkdownReader.read(
                "# A *title*\n\nOne `x.grad` **is** 7. Two\nlines.\n\n```java\nx.backward();\n```\n\n- item\n");

        assertThat(prose.statements())
                .containsExactly(
                        new Prose.Statement("A title", "One x.grad is 7."),
                        new Prose.Statement("A title", "Two lines."),
                        new Prose.Statement("A title", "item"));
        assertThat(prose.code()).containsExactly("x.backward();\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> ", "* ", "[", "**a ", "`", "<b>", "- [x](", "![", "&#", "\\", "@Test void ", "2 ", "because "
            })
    void aDocumentMadeToBreakTheParserBreaksNothing(String piece) {
        String hostile = piece.repeat(60_000 / piece.length()) + "the end of it is the end";

        assertThatNoException().isThrownBy(() -> {
            for (String check : ids()) {
                decide(check, hostile, Map.of("A.java", hostile));
            }
        });
    }

    private static PersonDecides decide(String check, String text, Map<String, String> tests) {
        String document = ON_NOTES.contains(check) ? NotesExercise.NOTES : NotesExercise.POSTMORTEM;
        return decide(check, new Documents(Map.of(document, text), tests));
    }

    private static PersonDecides onNotes(String check, String notes) {
        return decide(check, notes, Map.of());
    }

    /** Runs the check as the judge does. */
    private static PersonDecides decide(String check, Documents documents) {
        Method method = checks().filter(
                        candidate -> candidate.getAnnotation(Check.class).id().equals(check))
                .findFirst()
                .orElseThrow();
        try {
            method.invoke(new RubricSuite(), documents);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof PersonDecides ending) {
                return ending;
            }
            throw new AssertionError(check + " broke", e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        throw new AssertionError(check + " would pass without a person");
    }

    private static Stream<Method> checks() {
        return Arrays.stream(RubricSuite.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class));
    }

    private static List<String> ids() {
        return checks().map(check -> check.getAnnotation(Check.class).id())
                .sorted()
                .toList();
    }

    private static Documents sample(String name) throws IOException {
        Path folder = SAMPLES.resolve(name);
        Map<String, String> texts = new TreeMap<>();
        for (String document : List.of(NotesExercise.NOTES, NotesExercise.POSTMORTEM)) {
            texts.put(document, Files.readString(folder.resolve(document), StandardCharsets.UTF_8));
        }
        Path test = folder.resolve("src/test/java/training/LoopTest.java");
        Map<String, String> tests =
                Files.exists(test) ? Map.of("training/LoopTest.java", Files.readString(test)) : Map.of();
        return new Documents(texts, tests);
    }
}
