package org.chainmark.judge.isolation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.results.Isolation;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few processes started ahead of need, so that the next one is there at once. Each is handed out once. Closing
 * it ends those that were not needed and closes the starter it wraps.
 */
public final class PrestartedStarter implements StudentProcessStarter {
    private static final long FILLER_MILLIS = 5_000;

    private final StudentProcessStarter starter;
    private final int ahead;
    private final Deque<StudentProcess> ready = new ArrayDeque<>();
    private final Thread filler = new Thread(this::fill, "student-jvm-prestart");
    private boolean paused;
    private boolean closed;

    /** @param ahead how many to keep ready, at least 1 */
    public PrestartedStarter(StudentProcessStarter starter, int ahead) {
        if (ahead < 1) {
            throw new IllegalArgumentException("ahead must be at least 1: " + ahead);
        }
        this.starter = starter;
        this.ahead = ahead;
        filler.setDaemon(true);
        filler.start();
    }

    @Override
    public StudentProcess start() throws IOException {
        for (StudentProcess process = next(); process != null; process = next()) {
            if (!process.awaitExit(Duration.ZERO).ended()) {
                return process;
            }
            process.close();
        }
        return starter.start();
    }

    private synchronized @Nullable StudentProcess next() {
        StudentProcess process = ready.poll();
        paused = false;
        notifyAll();
        return process;
    }

    private void fill() {
        while (awaitNeed()) {
            try {
                accept(starter.start());
            } catch (IOException e) {
                pause();
            }
        }
    }

    private synchronized boolean awaitNeed() {
        while (!closed && (paused || ready.size() >= ahead)) {
            try {
                wait();
            } catch (InterruptedException e) {
                return false;
            }
        }
        return !closed;
    }

    private synchronized void accept(StudentProcess process) {
        if (closed) {
            process.close();
        } else {
            ready.add(process);
        }
    }

    /** Whoever needs the next process tries it himself and hears why it cannot be started. */
    private synchronized void pause() {
        paused = true;
    }

    @Override
    public Isolation isolation() {
        return starter.isolation();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        awaitFiller();
        synchronized (this) {
            ready.forEach(StudentProcess::close);
            ready.clear();
        }
        starter.close();
    }

    /** It may be starting one right now, which it then ends itself. */
    private void awaitFiller() {
        try {
            filler.join(FILLER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
