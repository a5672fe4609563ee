package org.chainmark.exercises.open.regression;

import java.util.stream.Collectors;
import org.chainmark.exercises.open.owntests.RoundReport;
import org.chainmark.exercises.open.owntests.RoundReport.Verdict;
import org.chainmark.exercises.open.owntests.contract.TestRunner;
import org.chainmark.results.Fact;
import org.chainmark.suite.Check;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Would a test of the student's have noticed the broken loop? */
@Suite(exercise = "regression")
class RegressionSuite {
    private static final String PACKAGE = "training.";

    @Check(
            id = "S7.3-test",
            title = "one of your tests fails with the loop as it was handed out",
            points = 3,
            cpuMillis = 10_000)
    @Hint("regression")
    void failsOnTheBrokenLoop(Submission submission, TestRunner runner) {
        RoundReport report = RoundReport.of(runner.run(
                (events, node) -> {
                    throw new IllegalStateException("no engine is needed for a training loop");
                },
                submission.classNames().stream()
                        .filter(name -> name.startsWith(PACKAGE))
                        .collect(Collectors.joining(","))));
        if (report.endings().isEmpty()) {
            throw new CheckFailure(Fact.of("regression.none"));
        }
        if (report.endings().values().stream().noneMatch(ending -> ending.verdict() == Verdict.FAILED)) {
            throw new CheckFailure(Fact.of("regression.passed")
                    .with("tests", String.valueOf(report.endings().size())));
        }
    }
}
