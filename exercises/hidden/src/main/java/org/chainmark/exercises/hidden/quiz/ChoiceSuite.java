package org.chainmark.exercises.hidden.quiz;

import java.util.List;
import org.chainmark.exercises.open.quiz.AnswerSheet;
import org.chainmark.results.Fact;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.Documents;
import org.chainmark.suite.Expectations;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** The questions that are answered with a letter. */
@Suite(exercise = "quiz")
class ChoiceSuite {
    @Check(
            id = "Q1-choice",
            title = "the answer to Q1: a custom loss whose backward is in doubt",
            points = 2,
            visibility = Visibility.AFTER_DUE)
    @Hint("choice")
    void customLoss(Documents documents) {
        requireOneOf(documents, "Q1", "C");
    }

    @Check(
            id = "Q2-choice",
            title = "the answer to Q2: NaN after an outlier",
            points = 2,
            visibility = Visibility.AFTER_DUE)
    @Hint("choice")
    void outlier(Documents documents) {
        requireOneOf(documents, "Q2", "B");
    }

    @Check(
            id = "Q3-choice",
            title = "the answer to Q3: no gradient in early layers",
            points = 2,
            visibility = Visibility.AFTER_DUE)
    @Hint("choice")
    void noGradient(Documents documents) {
        requireOneOf(documents, "Q3", "D");
    }

    @Check(
            id = "Q4-choice",
            title = "the answer to Q4: an update in place",
            points = 2,
            visibility = Visibility.AFTER_DUE)
    @Hint("choice")
    void updateInPlace(Documents documents) {
        requireOneOf(documents, "Q4", "A");
    }

    @Check(
            id = "Q5-choice",
            title = "the answer to Q5: a deep network of sigmoids",
            points = 2,
            visibility = Visibility.AFTER_DUE)
    @Hint("choice")
    void deepSigmoids(Documents documents) {
        requireOneOf(documents, "Q5", "C");
    }

    /** Either explains the 6: the product's two contributions arrive and the addition's does not. */
    @Check(id = "Q6-choice", title = "the answer to Q6: 6 instead of 7", points = 2, visibility = Visibility.AFTER_DUE)
    @Hint("choice")
    void sixInsteadOfSeven(Documents documents) {
        requireOneOf(documents, "Q6", "B", "C");
    }

    @Check(
            id = "Q7-choice",
            title = "the answer to Q7: two losses on one graph",
            points = 2,
            visibility = Visibility.AFTER_DUE)
    @Hint("choice")
    void twoLosses(Documents documents) {
        requireOneOf(documents, "Q7", "D");
    }

    @Check(
            id = "D1-choice",
            title = "the answer to D1: reverse mode and backpropagation",
            points = 1,
            visibility = Visibility.AFTER_DUE)
    @Hint("choice")
    void reverseMode(Documents documents) {
        requireOneOf(documents, "D1", "B");
    }

    @Check(
            id = "D2-choice",
            title = "the answer to D2: graphs that are built while the program runs",
            points = 1,
            visibility = Visibility.AFTER_DUE)
    @Hint("choice")
    void dynamicGraphs(Documents documents) {
        requireOneOf(documents, "D2", "C");
    }

    @Check(
            id = "D3-choice",
            title = "the answer to D3: gradient checkpointing",
            points = 1,
            visibility = Visibility.AFTER_DUE)
    @Hint("choice")
    void checkpointing(Documents documents) {
        requireOneOf(documents, "D3", "A");
    }

    private static void requireOneOf(Documents documents, String id, String... right) {
        String answer = AnswerSheet.of(documents).answer(id);
        Expectations.require(
                List.of(right).contains(answer),
                Fact.of("quiz.other").with("id", id).with("answer", answer));
    }
}
