package org.chainmark.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the thread that made it end its work when the process is told to end, as by Ctrl-C: it is interrupted and given
 * some seconds. Without that it would go on for a moment and take student processes that are being ended for broken.
 */
final class OrderlyEnd {
    private static final int GRACE_SECONDS = 5;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "orderly-end");

    OrderlyEnd() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What happens when the process is told to end: returns when the work has ended, or after some seconds. */
    void interrupt() {
        worker.interrupt();
        try {
            ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work has ended, with or without an interrupt. */
    void reached() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook is what brought us here.
        }
    }
}
