package org.chainmark.cli;

import java.nio.file.Path;
import org.chainmark.judge.IsolationUnavailableException;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;

/** What a batch needs of the judge; safe for use by many threads. */
interface Grader extends AutoCloseable {
    /**
     * Grades one submission.
     *
     * @param name how the submission is called in results
     * @param path its folder, its archive, or its only Java file
     */
    GradingReport grade(String name, Path path);

    /** How student code is isolated in this run. */
    Isolation isolation();

    @Override
    void close();

    /** Opens graders. */
    @FunctionalInterface
    interface Factory {
        /**
         * Gets a grader ready.
         *
         * @throws IsolationUnavailableException if the isolation asked for cannot be had on this machine
         * @throws IllegalArgumentException if the options name something that there is not; the message says what
         */
        Grader open(JudgeOptions options);
    }
}
