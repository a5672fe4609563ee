package org.chainmark.cli;

/** Shows how far a run is. Safe for use by many threads. */
interface Progress extends AutoCloseable {
    /** A submission is being graded from now on. */
    void started(Submission submission);

    /** One more submission is done. */
    void finished(Submission submission);

    @Override
    void close();
}
