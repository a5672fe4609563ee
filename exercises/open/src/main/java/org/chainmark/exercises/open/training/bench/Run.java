package org.chainmark.exercises.open.training.bench;

import org.chainmark.exercises.open.training.contract.Loop;
import org.chainmark.suite.StudentException;
import org.jspecify.annotations.Nullable;

/**
 * A run of the student's loop.
 *
 * @param thrown what ended it early, if anything did
 */
public record Run(
        Plan plan, Bench bench, Trace trace, @Nullable StudentException thrown) {
    /** Runs a loop, and keeps what it throws. */
    public static Run of(Loop loop, Plan plan, double learningRate, int steps) {
        Bench bench = new Bench(plan);
        StudentException thrown = null;
        try {
            loop.train(bench, bench, bench, bench.monitor(), learningRate, steps);
        } catch (StudentException e) {
            thrown = e;
        }
        return new Run(plan, bench, bench.finished(), thrown);
    }

    /** Runs a loop that has no reason to throw. */
    public static Run toTheEnd(Loop loop, Plan plan, double learningRate, int steps) {
        Run run = of(loop, plan, learningRate, steps);
        if (run.thrown != null) {
            throw run.thrown;
        }
        return run;
    }
}
