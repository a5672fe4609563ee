package org.chainmark.exercises.open.owntests;

import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Which engines with a mistake do the student's tests notice? */
@Suite(exercise = "own-tests")
class OwnTestsSuite {
    /** All rounds are run for the first check that asks, so each has time for that. */
    private static final int MILLIS = 30_000;

    private static void requireNoticed(MistakeFamily family, Submission submission) {
        TestExpectations.requireNoticed(family, Rounds.run(submission));
    }

    @Check(id = "S3.3-right", title = "your tests pass on engines that are right", points = 0, cpuMillis = MILLIS)
    @Hint("right")
    void raiseNoFalseAlarm(Submission submission) {
        TestExpectations.requireNoFalseAlarm(Rounds.run(submission));
    }

    @Check(id = "S3.3-mul", title = "your tests notice a mul that assigns", points = 6, cpuMillis = MILLIS)
    @Hint("mul")
    void noticeMul(Submission submission) {
        requireNoticed(OpenMistakes.MUL, submission);
    }

    @Check(id = "S3.3-add", title = "your tests notice an add that assigns", points = 6, cpuMillis = MILLIS)
    @Hint("add")
    void noticeAdd(Submission submission) {
        requireNoticed(OpenMistakes.ADD, submission);
    }

    @Check(
            id = "S3.3-function",
            title = "your tests notice a function of one value that assigns",
            points = 3,
            cpuMillis = MILLIS)
    @Hint("function")
    void noticeFunctions(Submission submission) {
        requireNoticed(OpenMistakes.FUNCTION, submission);
    }

    @Check(
            id = "T2.1-upstream",
            title = "your tests notice a step that forgets the gradient from above",
            points = 3,
            cpuMillis = MILLIS)
    @Hint("upstream")
    void noticeUpstream(Submission submission) {
        requireNoticed(OpenMistakes.UPSTREAM, submission);
    }

    @Check(id = "L4-derivative", title = "your tests notice wrong derivatives", points = 3, cpuMillis = MILLIS)
    @Hint("derivative")
    void noticeDerivatives(Submission submission) {
        requireNoticed(OpenMistakes.DERIVATIVE, submission);
    }

    @Check(id = "S1.4-order", title = "your tests notice a wrong order of visiting", points = 3, cpuMillis = MILLIS)
    @Hint("order")
    void noticeOrder(Submission submission) {
        requireNoticed(OpenMistakes.ORDER, submission);
    }

    @Check(id = "L4-graph", title = "your tests notice operands that are left out", points = 2, cpuMillis = MILLIS)
    @Hint("graph")
    void noticeGraph(Submission submission) {
        requireNoticed(OpenMistakes.GRAPH, submission);
    }

    @Check(id = "S1.4-start", title = "your tests notice a wrong start of backward", points = 2, cpuMillis = MILLIS)
    @Hint("start")
    void noticeStart(Submission submission) {
        requireNoticed(OpenMistakes.START, submission);
    }
}
