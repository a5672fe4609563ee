package org.chainmark.judge.isolation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.chainmark.judge.process.StudentProcess;

/** A student JVM together with the processes that enclose it. */
final class OwnedProcess implements StudentProcess {
    private static final Duration TO_DIE = Duration.ofSeconds(5);
    private static final long LAST_WORDS_MILLIS = 500;
    private static final long WRAPPER_MILLIS = 200;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Process process;
    private final ProcessHandle handle;
    private final int wrappers;
    private final CpuClock clock;
    private final Consumer<OwnedProcess> onKilled;
    private final StandardError errors;
    private final Optional<PipeHolders> others;
    private final Object killing = new Object();
    private boolean killed;

    /**
     * @param others who else may hold the pipes of this process, where it can start processes that get away from it
     * @param onKilled told once this process is known to be gone
     */
    OwnedProcess(Process process, int wrappers, Optional<PipeHolders> others, Consumer<OwnedProcess> onKilled) {
        this.process = process;
        this.wrappers = wrappers;
        this.others = others;
        // Its own handle is worth nothing if the thread that started it may not look at processes.
        this.handle = ProcessHandle.of(process.pid()).orElseGet(process::toHandle);
        this.clock = new CpuClock(handle, wrappers);
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

    /** Once it is known to be gone, nothing is looked for any more: finding a tree means reading about every process. */
    @Override
    public void kill() {
        synchronized (killing) {
            if (!killed) {
                killed = killTree();
            }
        }
    }

    /** Whether it is gone. */
    private boolean killTree() {
        List<ProcessHandle> tree = destroyTree();
        boolean interrupted = Thread.interrupted();
        long deadline = System.nanoTime() + TO_DIE.toNanos();
        while (isAnyRunning(tree) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL_NANOS);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        onKilled.accept(this);
        return !isAnyRunning(tree);
    }

    /**
     * What was started last goes first, so that nothing is orphaned before its turn, and the wrappers may end by
     * themselves, because they clean up behind their children. Through handles, because destroying a {@link Process}
     * closes its streams while others still read them.
     */
    private List<ProcessHandle> destroyTree() {
        List<ProcessHandle> tree = new ArrayList<>(handle.descendants().toList());
        for (int i = tree.size() - 1; i >= 0; i--) {
            tree.get(i).destroyForcibly();
        }
        if (wrappers == 0 || tree.isEmpty() || !endsByItself()) {
            handle.destroyForcibly();
        }
        tree.add(handle);
        others.ifPresent(holders -> tree.addAll(holders.end()));
        return tree;
    }

    private boolean endsByItself() {
        try {
            return process.waitFor(WRAPPER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isAnyRunning(List<ProcessHandle> tree) {
        return process.isAlive() || tree.stream().anyMatch(OwnedProcess::isRunning);
    }

    /** A process that has ended stays listed until its parent has asked for its exit code, which may be never. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    private static boolean isZombie(ProcessHandle process) {
        if (!Executables.onLinux()) {
            return false;
        }
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"), ISO_8859_1);
            return status.startsWith(") Z", status.lastIndexOf(')'));
        } catch (IOException gone) {
            return true;
        }
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
