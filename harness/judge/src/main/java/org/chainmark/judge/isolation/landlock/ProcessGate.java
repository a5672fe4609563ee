package org.chainmark.judge.isolation.landlock;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Decides who among those that a filter binds may start processes: one thread of the judge's, and nobody else. The
 * kernel holds a caller until it is answered. A gate that is gone lets nobody through.
 */
final class ProcessGate {
    private static final int RECEIVE = 0xC050_2100;
    private static final int ANSWER = 0xC018_2101;
    private static final int QUESTION_BYTES = 80;
    private static final int ANSWER_BYTES = 24;

    private static final short READABLE = 1;
    private static final int NOT_PERMITTED = -1;
    private static final int GO_ON = 1;

    private final CLibrary library;
    private final CompletableFuture<Integer> listener = new CompletableFuture<>();
    private final Thread thread = new Thread(this::serve, "student-jvm-gate");
    private volatile int allowed = -1;

    private ProcessGate(CLibrary library) {
        this.library = library;
    }

    /** Its thread must not be one that is confined, nor be started by one that is. */
    static ProcessGate start(CLibrary library) {
        ProcessGate gate = new ProcessGate(library);
        gate.thread.setDaemon(true);
        gate.thread.start();
        return gate;
    }

    /**
     * Lets one thread through from now on.
     *
     * @param listening the file by which the kernel asks; it is closed when nobody is left to ask about
     * @param threadNumber the thread
     */
    void open(int listening, int threadNumber) {
        allowed = threadNumber;
        listener.complete(listening);
    }

    /** Nobody is let through any more. */
    void shut() {
        allowed = -1;
        listener.cancel(false);
    }

    private void serve() {
        int file;
        try {
            file = listener.join();
        } catch (CompletionException | java.util.concurrent.CancellationException neverOpened) {
            return;
        }
        try {
            while (isAsked(file)) {
                answer(file);
            }
        } catch (KernelRefusalException e) {
            // Closed below, and then shut for good.
        } finally {
            library.close(file);
        }
    }

    /** False when all whom the filter binds have ended. */
    private boolean isAsked(int file) throws KernelRefusalException {
        ByteBuffer description = CLibrary.memory(8).putInt(file).putShort(READABLE);
        try {
            library.poll(description.rewind());
        } catch (KernelRefusalException e) {
            return e.number() == KernelRefusalException.INTERRUPTED;
        }
        return (description.getShort(6) & READABLE) != 0;
    }

    private void answer(int file) throws KernelRefusalException {
        try {
            ByteBuffer question = CLibrary.memory(QUESTION_BYTES);
            library.ioctl(file, RECEIVE, question);
            boolean passes = question.getInt(8) == allowed;
            ByteBuffer answer = CLibrary.memory(ANSWER_BYTES)
                    .putLong(question.getLong(0))
                    .putLong(0)
                    .putInt(passes ? 0 : NOT_PERMITTED)
                    .putInt(passes ? GO_ON : 0);
            library.ioctl(file, ANSWER, answer.rewind());
        } catch (KernelRefusalException e) {
            boolean askerIsGone = e.number() == KernelRefusalException.NO_SUCH_FILE;
            if (!askerIsGone && e.number() != KernelRefusalException.INTERRUPTED) {
                throw e;
            }
        }
    }
}
