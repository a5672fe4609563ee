package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.chainmark.judge.isolation.landlock.Confinement;
import org.chainmark.judge.isolation.landlock.ConfinementException;
import org.jspecify.annotations.Nullable;

/**
 * Starts processes, all from one thread that lives until this is closed. Linux ends a process that is to die with its
 * parent as soon as the thread that started it ends, so that thread must not be one of a caller's.
 */
final class Spawner implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread spawner = new Thread(task, "student-jvm-spawner");
        spawner.setDaemon(true);
        return spawner;
    });

    private final Optional<Confinement> confinement;

    /** Starts processes that are as free as the judge itself, but for what their command line does. */
    Spawner() {
        this(Optional.empty());
    }

    private Spawner(Optional<Confinement> confinement) {
        this.confinement = confinement;
    }

    /** Starts confined processes. */
    static Spawner confined(Confinement confinement) throws ConfinementException {
        Spawner spawner = new Spawner(Optional.of(confinement));
        CompletableFuture<@Nullable ConfinementException> failure = new CompletableFuture<>();
        spawner.thread.execute(() -> failure.complete(failureOf(confinement)));
        ConfinementException failed = failure.join();
        if (failed != null) {
            spawner.close();
            throw failed;
        }
        return spawner;
    }

    private static @Nullable ConfinementException failureOf(Confinement confinement) {
        try {
            confinement.enter();
            return null;
        } catch (ConfinementException e) {
            return e;
        }
    }

    /** Starts a command with an empty environment. */
    Process start(List<String> command, Path workingFolder) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        try {
            thread.execute(() -> launch(command, workingFolder, started));
            return awaited(started);
        } catch (RejectedExecutionException e) {
            throw new IOException("No process can be started any more: the run is over", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Starting takes milliseconds. Whoever is interrupted meanwhile ends the process: a confined thread cannot. */
    private static Process awaited(CompletableFuture<Process> started) throws IOException, ExecutionException {
        boolean interrupted = false;
        while (true) {
            try {
                Process process = started.get();
                if (interrupted) {
                    ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted while a process was being started");
                }
                return process;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    private static void launch(List<String> command, Path workingFolder, CompletableFuture<Process> started) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        builder.environment().keySet().removeIf(name -> !isNeeded(name));
        try {
            started.complete(builder.start());
        } catch (IOException | RuntimeException e) {
            started.completeExceptionally(e);
        }
    }

    /** Without it, Windows cannot give a process random numbers. */
    private static boolean isNeeded(String variable) {
        return Executables.onWindows() && variable.equalsIgnoreCase("SystemRoot");
    }

    @Override
    public void close() {
        confinement.ifPresent(Confinement::close);
        thread.shutdownNow();
    }
}
