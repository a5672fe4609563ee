package org.chainmark.exercises.open.engine;

import org.chainmark.exercises.open.engine.program.RandomGraphs;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** Random graphs, every value and gradient compared with the reference engine's. */
@Suite(exercise = "engine")
class RandomGraphSuite {
    private static final int GRAPHS = 100;
    private static final int VALUES = 12;

    @Check(
            id = "S1.4-random",
            title = "100 random graphs: every number and gradient as the reference engine's",
            points = 3,
            cpuMillis = 5_000)
    @Hint("random")
    void smallRandomGraphs(Submission submission) {
        RandomGraphs.compare(submission, submission.seed() + 1, GRAPHS, VALUES);
    }
}
