package org.chainmark.judge.isolation;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.chainmark.judge.process.StudentProcess;

/** A student JVM together with the processes that enclose it. */
final class OwnedProcess implements StudentProcess {
    private static final Duration TO_DIE = Duration.ofSeconds(5);
    private static final long LAST_WORDS_MILLIS = 500;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Process process;
    private final CpuClock clock;
    private final Consumer<OwnedProcess> onKilled;
    private final StandardError errors;

    /** @param onKilled told once this process is known to be gone */
    OwnedProcess(Process process, int wrappers, Consumer<OwnedProcess> onKilled) {
        this.process = process;
        this.clock = new CpuClock(process.toHandle(), wrappers);
        this.onKilled = onKilled;
        this.errors = new StandardError(process.getErrorStream(), this::destroyTree);
    }

    @Override
    public InputStream fromStudent() {
        return process.getInputStream();
    }

    @Override
    public OutputStream toStudent() {
        return process.getOutputStream();
    }

    @Override
    public Duration cpuTime() {
        return clock.read();
    }

    @Override
    public String lastWords() {
        return errors.tail();
    }

    @Override
    public void kill() {
        List<ProcessHandle> tree = destroyTree();
        boolean interrupted = Thread.interrupted();
        long deadline = System.nanoTime() + TO_DIE.toNanos();
        while (tree.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL_NANOS);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        onKilled.accept(this);
    }

    /**
     * The deepest first, so that none is orphaned before its turn. Through handles, because to destroy a process object
     * closes its streams while others still read them.
     */
    private List<ProcessHandle> destroyTree() {
        List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
        tree.add(0, process.toHandle());
        for (int i = tree.size() - 1; i >= 0; i--) {
            tree.get(i).destroyForcibly();
        }
        return tree;
    }

    @Override
    public Exit awaitExit(Duration patience) {
        try {
            if (process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                errors.awaitEnd(LAST_WORDS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.isAlive() ? new Exit(false, -1) : new Exit(true, process.exitValue());
    }
}
