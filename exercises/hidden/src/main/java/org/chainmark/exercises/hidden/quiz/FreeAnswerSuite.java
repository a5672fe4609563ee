package org.chainmark.exercises.hidden.quiz;

import java.util.List;
import org.chainmark.exercises.open.quiz.AnswerSheet;
import org.chainmark.results.Fact;
import org.chainmark.results.Review;
import org.chainmark.suite.Check;
import org.chainmark.suite.Documents;
import org.chainmark.suite.Hint;
import org.chainmark.suite.PersonDecides;
import org.chainmark.suite.Suite;

/** Free answers, which no rule reads: a person does. One that was not given is the only one that is lost at once. */
@Suite(exercise = "quiz")
class FreeAnswerSuite {
    @Check(id = "Q1-text", title = "Q1 in words: when to trust which gradient", points = 3)
    @Hint("answer")
    void whenToTrustWhichGradient(Documents documents) {
        throw decide(documents, "Q1-why");
    }

    @Check(id = "L1-text", title = "L1 in words: reverse mode against forward mode", points = 3)
    @Hint("answer")
    void reverseAgainstForward(Documents documents) {
        throw decide(documents, "L1");
    }

    @Check(id = "L3-text", title = "L3 in words: by hand, numerically or by a framework", points = 3)
    @Hint("answer")
    void threeWaysToAGradient(Documents documents) {
        throw decide(documents, "L3");
    }

    private static PersonDecides decide(Documents documents, String id) {
        String answer = AnswerSheet.of(documents).answer(id);
        return new PersonDecides(
                new Review(null, answer, Review.digest(answer)),
                List.of(Fact.of("quiz.text").with("id", id)));
    }
}
