package org.chainmark.judge.student;

import java.io.IOException;
import java.util.List;
import org.chainmark.judge.student.ScriptRunner.Numbered;
import org.jspecify.annotations.Nullable;

/** Sends scripts on a thread of its own, so that the answers can be read meanwhile. */
final class ScriptSender implements AutoCloseable {
    private final StudentConnection connection;
    private final List<Numbered> scripts;
    private final Thread thread = new Thread(this::send, "script-sender");
    private volatile @Nullable RuntimeException failure;

    /** Starts to send at once. */
    ScriptSender(StudentConnection connection, List<Numbered> scripts) {
        this.connection = connection;
        this.scripts = scripts;
        thread.setDaemon(true);
        thread.start();
    }

    private void send() {
        try {
            for (Numbered script : scripts) {
                connection.send(script.message());
            }
        } catch (IOException e) {
            // The student JVM is gone, which the reader of the answers sees too.
        } catch (RuntimeException e) {
            failure = e;
            connection.close();
        }
    }

    /** Why sending failed for a reason that has nothing to do with the student JVM; it was ended then. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** Waits until the thread is done. It is done when all is sent or the student JVM is gone. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
