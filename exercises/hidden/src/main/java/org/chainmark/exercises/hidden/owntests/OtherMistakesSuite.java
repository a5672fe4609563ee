package org.chainmark.exercises.hidden.owntests;

import java.util.List;
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
    private static final MistakeFamily ASSIGN =
            MistakeFamily.of("assign", "A_sub_overwrite", "A_div_overwrite", "A_relu_overwrite", "A_log_overwrite");
    private static final MistakeFamily STATE =
            MistakeFamily.of("state", "M_inplace_add", "T_static", "S_reset_all", "S_clears_inner_after");
    private static final MistakeFamily NUMBERS =
            MistakeFamily.of("numbers", "N_tanh_quot", "N_log_no_guard", "N_float");
    private static final MistakeFamily OTHER = MistakeFamily.of(
            "other", "D_relu_always1", "D_exp_x", "D_log_1_over_out", "D_sig_s", "T_equals_data", "T_setof");

    /** All rounds are run for the first check that asks, so each has time for that. */
    private static final int MILLIS = 30_000;

    /** Told apart from what was found with the open mistakes. */
    private record Found(TestFindings findings) {}

    private static void requireNoticed(MistakeFamily family, Submission submission) {
        Found found = submission.remember(
                Found.class, () -> new Found(Rounds.run(submission, List.of(ASSIGN, STATE, NUMBERS, OTHER))));
        TestExpectations.requireNoticed(family, found.findings());
    }

    @Check(
            id = "S3.3-assign",
            title = "your tests notice other operations that assign",
            points = 2,
            visibility = Visibility.HIDDEN,
            cpuMillis = MILLIS)
    @Hint("assign")
    void noticeOthersThatAssign(Submission submission) {
        requireNoticed(ASSIGN, submission);
    }

    @Check(
            id = "L4-other",
            title = "your tests notice wrong derivatives of other operations",
            points = 2,
            visibility = Visibility.HIDDEN,
            cpuMillis = MILLIS)
    @Hint("derivative")
    void noticeOtherDerivatives(Submission submission) {
        requireNoticed(OTHER, submission);
    }

    @Check(
            id = "L4-state",
            title = "your tests notice what is changed or kept and should not be",
            points = 2,
            visibility = Visibility.HIDDEN,
            cpuMillis = MILLIS)
    @Hint("state")
    void noticeState(Submission submission) {
        requireNoticed(STATE, submission);
    }

    @Check(
            id = "T4.1-numbers",
            title = "your tests notice an engine that fails for unusual numbers",
            points = 1,
            visibility = Visibility.HIDDEN,
            cpuMillis = MILLIS)
    @Hint("numbers")
    void noticeNumbers(Submission submission) {
        requireNoticed(NUMBERS, submission);
    }
}
