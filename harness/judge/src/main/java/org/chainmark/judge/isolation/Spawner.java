package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

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

    /** Starts a command with an empty environment. */
    Process start(List<String> command, Path workingFolder) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        try {
            thread.execute(() -> launch(command, workingFolder, started));
            return started.get();
        } catch (RejectedExecutionException e) {
            throw new IOException("No process can be started any more: the run is over", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            var unused = started.thenAccept(Process::destroyForcibly);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a process was being started");
        }
    }

    private static void launch(List<String> command, Path workingFolder, CompletableFuture<Process> started) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        builder.environment().keySet().removeIf(name -> !isNeeded(name));
        try {
            started.complete(builder.start());
        } catch (IOException e) {
            started.completeExceptionally(e);
        }
    }

    /** Without it, Windows cannot give a process random numbers. */
    private static boolean isNeeded(String variable) {
        return Executables.onWindows() && variable.equalsIgnoreCase("SystemRoot");
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
