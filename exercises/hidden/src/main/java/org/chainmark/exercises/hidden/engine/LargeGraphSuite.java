package org.chainmark.exercises.hidden.engine;

import org.chainmark.exercises.open.engine.program.RandomGraphs;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Many larger random graphs against the reference engine. */
@Suite(exercise = "engine")
class LargeGraphSuite {
    private static final int GRAPHS = 1_000;
    private static final int VALUES = 30;

    @Check(
            id = "S1.4-random-large",
            title = "1,000 larger random graphs: every number and gradient as the reference engine's",
            points = 5,
            visibility = Visibility.HIDDEN,
            cpuMillis = 8_000)
    @Hint("random")
    void largeRandomGraphs(Submission submission) {
        RandomGraphs.compare(submission, submission.seed() + 2, GRAPHS, VALUES);
    }
}
