package org.chainmark.cli;

/** Shows how far a run is. */
interface Progress extends AutoCloseable {
    /** One more submission is done. */
    void finished(GradedSubmission graded);

    @Override
    void close();
}
