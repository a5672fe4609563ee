package org.chainmark.judge.student;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Looks at all running student JVMs again and again; one thread for all of them. */
final class Watchdog implements AutoCloseable {
    private static final long PERIOD_MILLIS = 20;

    private final ScheduledThreadPoolExecutor executor;

    Watchdog() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "student-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Polls the watch until the future is cancelled. */
    ScheduledFuture<?> start(Watch watch) {
        return executor.scheduleWithFixedDelay(watch::poll, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
