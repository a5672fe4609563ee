package org.chainmark.exercises.hidden.owntests;

import org.chainmark.exercises.open.owntests.MistakeFamily;
import org.chainmark.exercises.open.owntests.Rounds;
import org.chainmark.exercises.open.owntests.TestExpectations;
import org.chainmark.exercises.open.owntests.TestFindings;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Do the tests notice the same sorts of mistakes in other operations, and mistakes that are seldom thought of? */
@Suite(exercise = "own-tests")
class OtherMistakesSuite {
    /** All rounds are run for the first check that asks, so each has time for that. */
    private static final int MILLIS = 30_000;

    private static void requireNoticed(MistakeFamily family, Submission submission) {
        TestFindings findings =
                submission.remember(TestFindings.class, () -> Rounds.run(submission, OtherMistakes.FAMILIES));
        TestExpectations.requireNoticed(family, findings);
    }

    @Check(
            id = "S3.3-assign",
            title = "your tests notice other operations that assign",
            points = 2,
            visibility = Visibility.HIDDEN,
            cpuMillis = MILLIS)
    @Hint("assign")
    void noticeOthersThatAssign(Submission submission) {
        requireNoticed(OtherMistakes.ASSIGN, submission);
    }

    @Check(
            id = "L4-other",
            title = "your tests notice wrong derivatives of other operations",
            points = 2,
            visibility = Visibility.HIDDEN,
            cpuMillis = MILLIS)
    @Hint("derivative")
    void noticeOtherDerivatives(Submission submission) {
        requireNoticed(OtherMistakes.OTHER, submission);
    }

    @Check(
            id = "L4-state",
            title = "your tests notice what is changed or kept and should not be",
            points = 2,
            visibility = Visibility.HIDDEN,
            cpuMillis = MILLIS)
    @Hint("state")
    void noticeState(Submission submission) {
        requireNoticed(OtherMistakes.STATE, submission);
    }

    @Check(
            id = "T4.1-numbers",
            title = "your tests notice an engine that fails for unusual numbers",
            points = 1,
            visibility = Visibility.HIDDEN,
            cpuMillis = MILLIS)
    @Hint("numbers")
    void noticeNumbers(Submission submission) {
        requireNoticed(OtherMistakes.NUMBERS, submission);
    }
}
