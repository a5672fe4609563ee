package org.chainmark.judge.process;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** One student JVM. Nothing it says is trusted. */
public interface StudentProcess extends AutoCloseable {
    /** What the student JVM writes to the judge: its standard output. */
    InputStream fromStudent();

    /** What the judge writes to the student JVM: its standard input. */
    OutputStream toStudent();

    /** CPU time the student JVM has used so far, all its threads together, measured from outside. */
    Duration cpuTime();

    /** The end of what came on standard error, cut to a limit; the JVM's own last words are found here. */
    String lastWords();

    /** Ends it and everything it started at once, and waits until it is gone. Does nothing if it has ended. */
    void kill();

    /** Waits until it has ended or the time is over. */
    Exit awaitExit(Duration patience);

    @Override
    default void close() {
        kill();
    }

    /**
     * How a student JVM ended.
     *
     * @param ended whether it has ended at all
     * @param code exit code, as the JVM itself gave it where that is known; 3 means out of memory
     */
    record Exit(boolean ended, int code) {}
}
