package org.chainmark.exercises.open.quiz;

import java.util.List;
import org.chainmark.results.Fact;
import org.chainmark.suite.Check;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Documents;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** Says which questions have an answer; whether it is right is not known here, so there are no points. */
@Suite(exercise = "quiz")
class AnsweredSuite {
    @Check(id = "entries", title = "every entry belongs to a question", points = 0)
    @Hint("answer")
    void entriesBelongToQuestions(Documents documents) {
        List<Fact> strangers = AnswerSheet.of(documents).strangers();
        if (!strangers.isEmpty()) {
            throw new CheckFailure(strangers);
        }
    }

    @Check(id = "Q1-answered", title = "answered: a custom loss whose backward is in doubt", points = 0)
    @Hint("answer")
    void hasQ1(Documents documents) {
        require(documents, "Q1");
    }

    @Check(id = "Q1-why-answered", title = "answered: when to trust which gradient", points = 0)
    @Hint("answer")
    void hasQ1Why(Documents documents) {
        require(documents, "Q1-why");
    }

    @Check(id = "Q2-answered", title = "answered: NaN after an outlier", points = 0)
    @Hint("answer")
    void hasQ2(Documents documents) {
        require(documents, "Q2");
    }

    @Check(id = "Q3-answered", title = "answered: no gradient in early layers", points = 0)
    @Hint("answer")
    void hasQ3(Documents documents) {
        require(documents, "Q3");
    }

    @Check(id = "Q4-answered", title = "answered: an update in place", points = 0)
    @Hint("answer")
    void hasQ4(Documents documents) {
        require(documents, "Q4");
    }

    @Check(id = "Q5-answered", title = "answered: a deep network of sigmoids", points = 0)
    @Hint("answer")
    void hasQ5(Documents documents) {
        require(documents, "Q5");
    }

    @Check(id = "Q5-number-answered", title = "answered: ten sigmoids in a row", points = 0)
    @Hint("answer")
    void hasQ5Number(Documents documents) {
        require(documents, "Q5-number");
    }

    @Check(id = "Q6-answered", title = "answered: 6 instead of 7", points = 0)
    @Hint("answer")
    void hasQ6(Documents documents) {
        require(documents, "Q6");
    }

    @Check(id = "Q7-answered", title = "answered: two losses on one graph", points = 0)
    @Hint("answer")
    void hasQ7(Documents documents) {
        require(documents, "Q7");
    }

    @Check(id = "D1-answered", title = "answered: reverse mode and backpropagation", points = 0)
    @Hint("answer")
    void hasD1(Documents documents) {
        require(documents, "D1");
    }

    @Check(id = "D2-answered", title = "answered: graphs that are built while the program runs", points = 0)
    @Hint("answer")
    void hasD2(Documents documents) {
        require(documents, "D2");
    }

    @Check(id = "D3-answered", title = "answered: gradient checkpointing", points = 0)
    @Hint("answer")
    void hasD3(Documents documents) {
        require(documents, "D3");
    }

    @Check(id = "D4-answered", title = "answered: the price of a gradient check", points = 0)
    @Hint("answer")
    void hasD4(Documents documents) {
        require(documents, "D4");
    }

    @Check(id = "L1-answered", title = "answered: reverse mode against forward mode", points = 0)
    @Hint("answer")
    void hasL1(Documents documents) {
        require(documents, "L1");
    }

    @Check(id = "L3-answered", title = "answered: by hand, numerically or by a framework", points = 0)
    @Hint("answer")
    void hasL3(Documents documents) {
        require(documents, "L3");
    }

    private static void require(Documents documents, String id) {
        AnswerSheet.of(documents).answer(id);
    }
}
