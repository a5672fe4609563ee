package org.chainmark.exercises.open.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chainmark.results.Fact;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerSheetTest {
    @Test
    void theExerciseHoldsTheQuizOfTheTemplate() throws IOException {
        String given = Files.readString(Path.of("../../student-template/quiz.json"), StandardCharsets.UTF_8);

        assertThat(new QuizExercise().documents()).containsOnly(Map.entry("quiz.json", given));
    }

    @Test
    void theTemplateAsksEverythingAndAnswersNothing() {
        Documents template = new Documents(new QuizExercise().documents(), Map.of());

        assertThat(Questions.byId().keySet())
                .contains("Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "P1", "P2", "P3", "P4", "P5")
                .contains("D1", "D2", "D3", "D4", "L1", "L3")
                .allSatisfy(id -> assertThat(problem(template, id).key()).isEqualTo("quiz.missing"));
        assertThat(new QuizExercise().problems(template)).isEmpty();
        assertThat(AnswerSheet.of(template).strangers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q1 | 'b'          | B",
                "Q1 | ' C '        | C",
                "D4 | 2000         | 2000",
                "D4 | 2e3          | 2e3",
                "D4 | '2000'       | 2000",
                "D4 | '0,5'        | 0.5",
                "L1 | 'so: it is.' | so: it is.",
                "P3 | 'three'      | three",
                "P3 | 3            | 3",
            },
            quoteCharacter = '~')
    void anAnswerOfItsKindIsTaken(String id, String json, String read) {
        assertThat(AnswerSheet.of(quiz(entry(id, json))).answer(id)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q1 | null      | quiz.missing",
                "L1 | '  '      | quiz.missing",
                "Q1 | 2         | quiz.kind.choice",
                "Q1 | 'E'       | quiz.kind.choice",
                "Q1 | ['A','B'] | quiz.kind.choice",
                "Q1 | true      | quiz.kind.choice",
                "D4 | 'many'    | quiz.kind.number",
                "D4 | [2000]    | quiz.kind.number",
                "D4 | 1e999     | quiz.kind.number",
                "D4 | 'NaN'     | quiz.kind.number",
                "L1 | 7         | quiz.kind.text",
                "L1 | {'a': 1}  | quiz.kind.text",
                "P1 | ['w']     | quiz.kind.text",
            },
            quoteCharacter = '~')
    void anyOtherIsNamedWithItsPlace(String id, String json, String problem) {
        Fact fact = problem(quiz(entry("P2", "'x'"), entry(id, json)), id);

        assertThat(fact.key()).isEqualTo(problem);
        assertThat(fact.parameters())
                .containsEntry("id", id)
                .containsEntry("line", "3")
                .containsEntry("column", "24");
    }

    @Test
    void aTwiceAnsweredQuestionIsAnsweredByNeither() {
        Documents quiz = quiz(entry("Q1", "'A'"), entry("Q2", "'B'"), entry("Q1", "'C'"));

        Fact fact = problem(quiz, "Q1");

        assertThat(fact.key()).isEqualTo("quiz.twice");
        assertThat(fact.parameters()).containsEntry("other", "2").containsEntry("line", "4");
        assertThat(AnswerSheet.of(quiz).answer("Q2")).isEqualTo("B");
    }

    @Test
    void anEntryThatBelongsToNoQuestionCostsNoOther() {
        Documents quiz = quiz(entry("Q 1", "'A'"), entry("Q2", "'B'"));

        assertThat(problem(quiz, "Q1")).isEqualTo(Fact.of("quiz.absent").with("id", "Q1"));
        assertThat(AnswerSheet.of(quiz).answer("Q2")).isEqualTo("B");
        assertThat(AnswerSheet.of(quiz).strangers())
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.parameters()).containsEntry("id", "Q 1").containsEntry("line", "2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'id': 'Q1', 'answer': 'A'},]          | quiz.json.broken",
                "[{'id': 'Q1' 'answer': 'A'}]            | quiz.json.broken",
                "[{'id': 'Q1', 'answer': 'A}]            | quiz.json.broken",
                "[{'id': 'Q1', 'answer': 'A'}            | quiz.json.broken",
                "[{'id': 'Q1', 'answer': 1, 'answer': 2}] | quiz.field.twice",
                "{'id': 'Q1'}                            | quiz.json.list",
                "[] []                                   | quiz.json.list",
                "['A', 'B']                              | quiz.json.entry",
                "[{'answer': 'A'}]                       | quiz.json.noId",
            },
            quoteCharacter = '~')
    void whatCannotBeReadIsSaidOnceWithItsPlace(String json, String problem) {
        List<Fact> problems = new QuizExercise().problems(document(json));

        assertThat(problems).singleElement().satisfies(fact -> {
            assertThat(fact.key()).isEqualTo(problem);
            assertThat(fact.parameters()).containsEntry("line", "1").containsKey("column");
        });
    }

    private static Fact problem(Documents quiz, String id) {
        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class, () -> AnswerSheet.of(quiz).answer(id));
        assertThat(failure).as("answering %s", id).isNotNull();
        return failure.facts().get(0);
    }

    private static String entry(String id, String answer) {
        return "{'id': '%s', 'answer': %s}".formatted(id, answer);
    }

    private static Documents quiz(String... entries) {
        return document("[\n" + String.join(",\n", entries) + "\n]");
    }

    /** With single quotes for double ones. */
    private static Documents document(String json) {
        return new Documents(Map.of("quiz.json", json.replace('\'', '"')), Map.of());
    }
}
