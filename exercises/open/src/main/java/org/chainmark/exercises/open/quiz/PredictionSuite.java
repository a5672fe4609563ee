package org.chainmark.exercises.open.quiz;

import org.chainmark.suite.Check;
import org.chainmark.suite.Documents;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** Predictions earn their point by being made. */
@Suite(exercise = "quiz")
class PredictionSuite {
    @Check(id = "P1-predicted", title = "predicted: the gradients of w and b", points = 1)
    @Hint("answer")
    void hasP1(Documents documents) {
        require(documents, "P1");
    }

    @Check(id = "P2-predicted", title = "predicted: two paths in x*x + x", points = 1)
    @Hint("answer")
    void hasP2(Documents documents) {
        require(documents, "P2");
    }

    @Check(id = "P3-predicted", title = "predicted: contributions to a", points = 1)
    @Hint("answer")
    void hasP3(Documents documents) {
        require(documents, "P3");
    }

    @Check(id = "P4-predicted", title = "predicted: the transposed outer product", points = 1)
    @Hint("answer")
    void hasP4(Documents documents) {
        require(documents, "P4");
    }

    @Check(id = "P5-predicted", title = "predicted: an outlier batch", points = 1)
    @Hint("answer")
    void hasP5(Documents documents) {
        require(documents, "P5");
    }

    private static void require(Documents documents, String id) {
        AnswerSheet.of(documents).answer(id);
    }
}
