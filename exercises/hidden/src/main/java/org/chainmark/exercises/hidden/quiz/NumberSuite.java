package org.chainmark.exercises.hidden.quiz;

import org.chainmark.exercises.open.quiz.AnswerSheet;
import org.chainmark.results.Fact;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.Documents;
import org.chainmark.suite.Expectations;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** The questions whose answer is a number, which may be rounded to two digits. */
@Suite(exercise = "quiz")
class NumberSuite {
    private static final double ROUNDING = 0.05;
    private static final double HIGHEST_SLOPE_OF_SIGMOID = 0.25;
    private static final int SIGMOIDS = 10;
    private static final int PARAMETERS = 1_000;

    @Check(
            id = "Q5-number",
            title = "the answer to Q5: ten sigmoids in a row",
            points = 1,
            visibility = Visibility.AFTER_DUE)
    @Hint("number")
    void tenSigmoids(Documents documents) {
        requireAbout(documents, "Q5-number", Math.pow(HIGHEST_SLOPE_OF_SIGMOID, SIGMOIDS));
    }

    @Check(
            id = "D4-number",
            title = "the answer to D4: the price of a gradient check",
            points = 1,
            visibility = Visibility.AFTER_DUE)
    @Hint("number")
    void priceOfAGradientCheck(Documents documents) {
        requireAbout(documents, "D4", 2.0 * PARAMETERS);
    }

    private static void requireAbout(Documents documents, String id, double wanted) {
        String answer = AnswerSheet.of(documents).answer(id);
        double given = Double.parseDouble(answer);
        Expectations.require(
                Math.abs(given - wanted) <= ROUNDING * wanted,
                Fact.of("quiz.other").with("id", id).with("answer", answer));
    }
}
