package org.chainmark.judge.process;

import java.io.IOException;
import org.chainmark.results.Isolation;

/** Starts student JVMs, each fresh and alike. Safe for use by many threads. */
public interface StudentProcessStarter extends AutoCloseable {
    StudentProcess start() throws IOException;

    /** How well the processes it starts are isolated. */
    Isolation isolation();

    @Override
    void close();
}
