package org.chainmark.judge.student;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.chainmark.protocol.JudgeMessage.RunScript;
import org.jspecify.annotations.Nullable;

/** Sends scripts on a thread of its own, so that the answers can be read meanwhile. */
final class ScriptSender implements AutoCloseable {
    private final StudentConnection connection;
    private final BlockingQueue<Optional<RunScript>> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::sendAll, "script-sender");
    private volatile @Nullable RuntimeException failure;

    ScriptSender(StudentConnection connection) {
        this.connection = connection;
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends a script after those before it; does not wait until it is sent. */
    void send(RunScript script) {
        queue.add(Optional.of(script));
    }

    private void sendAll() {
        try {
            for (Optional<RunScript> next = queue.take(); next.isPresent(); next = queue.take()) {
                connection.send(next.get());
            }
        } catch (IOException e) {
            // The student JVM is gone, which the reader of the answers sees too.
        } catch (InterruptedException e) {
            connection.close();
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
        queue.add(Optional.empty());
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
