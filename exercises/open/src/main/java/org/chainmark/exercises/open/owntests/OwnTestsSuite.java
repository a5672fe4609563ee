package org.chainmark.exercises.open.owntests;

import java.util.List;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Which engines with a mistake do the student's tests notice? */
@Suite(exercise = "own-tests")
class OwnTestsSuite {
    private static final MistakeFamily MUL =
            MistakeFamily.of("mul", "A_mul_overwrite", "A_mul_1st_overwrite", "A_all_overwrite");
    private static final MistakeFamily ADD = MistakeFamily.of("add", "A_add_overwrite");
    private static final MistakeFamily FUNCTION =
            MistakeFamily.of("function", "A_tanh_overwrite", "A_pow_overwrite", "A_exp_overwrite");
    private static final MistakeFamily UPSTREAM = MistakeFamily.of("upstream", "U_mul", "U_pow", "U_tanh");
    private static final MistakeFamily DERIVATIVE = MistakeFamily.of(
            "derivative",
            "D_mul_swapped",
            "D_mul_no_data",
            "D_pow_no_n",
            "D_tanh_input",
            "D_sub_plus",
            "D_div_no_minus",
            "D_neg_sign");
    private static final MistakeFamily ORDER =
            MistakeFamily.of("order", "T_bfs_visited", "T_preorder_rec", "T_recursive_notopo");
    private static final MistakeFamily GRAPH =
            MistakeFamily.of("graph", "G_missing_other", "G_add_only_this", "G_mul_only_other");
    private static final MistakeFamily START = MistakeFamily.of("start", "S_no_seed", "T_skip_root", "S_seed_data");

    static final List<MistakeFamily> FAMILIES = List.of(MUL, ADD, FUNCTION, UPSTREAM, DERIVATIVE, ORDER, GRAPH, START);

    /** All rounds are run for the first check that asks, so each has time for that. */
    private static final int MILLIS = 30_000;

    static TestFindings findings(Submission submission) {
        return submission.remember(TestFindings.class, () -> Rounds.run(submission, FAMILIES));
    }

    private static void requireNoticed(MistakeFamily family, Submission submission) {
        TestExpectations.requireNoticed(family, findings(submission));
    }

    @Check(id = "S3.3-right", title = "your tests pass on engines that are right", points = 0, cpuMillis = MILLIS)
    @Hint("right")
    void raiseNoFalseAlarm(Submission submission) {
        TestExpectations.requireNoFalseAlarm(findings(submission));
    }

    @Check(id = "S3.3-mul", title = "your tests notice a mul that assigns", points = 6, cpuMillis = MILLIS)
    @Hint("mul")
    void noticeMul(Submission submission) {
        requireNoticed(MUL, submission);
    }

    @Check(id = "S3.3-add", title = "your tests notice an add that assigns", points = 6, cpuMillis = MILLIS)
    @Hint("add")
    void noticeAdd(Submission submission) {
        requireNoticed(ADD, submission);
    }

    @Check(
            id = "S3.3-function",
            title = "your tests notice a function of one value that assigns",
            points = 3,
            cpuMillis = MILLIS)
    @Hint("function")
    void noticeFunctions(Submission submission) {
        requireNoticed(FUNCTION, submission);
    }

    @Check(
            id = "T2.1-upstream",
            title = "your tests notice a step that forgets the gradient from above",
            points = 3,
            cpuMillis = MILLIS)
    @Hint("upstream")
    void noticeUpstream(Submission submission) {
        requireNoticed(UPSTREAM, submission);
    }

    @Check(id = "L4-derivative", title = "your tests notice wrong derivatives", points = 3, cpuMillis = MILLIS)
    @Hint("derivative")
    void noticeDerivatives(Submission submission) {
        requireNoticed(DERIVATIVE, submission);
    }

    @Check(id = "S1.4-order", title = "your tests notice a wrong order of visiting", points = 3, cpuMillis = MILLIS)
    @Hint("order")
    void noticeOrder(Submission submission) {
        requireNoticed(ORDER, submission);
    }

    @Check(id = "L4-graph", title = "your tests notice operands that are left out", points = 2, cpuMillis = MILLIS)
    @Hint("graph")
    void noticeGraph(Submission submission) {
        requireNoticed(GRAPH, submission);
    }

    @Check(id = "S1.4-start", title = "your tests notice a wrong start of backward", points = 2, cpuMillis = MILLIS)
    @Hint("start")
    void noticeStart(Submission submission) {
        requireNoticed(START, submission);
    }
}
