package org.chainmark.judge.isolation;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.results.Isolation;

/**
 * Starts JVMs ahead of need. One thread starts them all and lives as long as they do, because a process that is to die
 * with its parent dies with the thread that started it.
 */
final class PrestartedJvms implements StudentProcessStarter {
    private final List<String> command;
    private final Isolation isolation;
    private final AutoCloseable folder;
    private final BlockingQueue<ProcessTree> ready;
    private final ExecutorService starting = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "student-starter");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts the first ones at once.
     *
     * @param ahead how many to keep ready
     * @param folder closed after the last process has ended
     */
    PrestartedJvms(List<String> command, Isolation isolation, int ahead, AutoCloseable folder) {
        this.command = List.copyOf(command);
        this.isolation = isolation;
        this.folder = folder;
        this.ready = new ArrayBlockingQueue<>(ahead);
        for (int i = 0; i < ahead; i++) {
            starting.execute(this::refill);
        }
    }

    @Override
    public StudentProcess start() throws IOException {
        ProcessTree process = ready.poll();
        while (process != null && !process.isAlive()) {
            process.kill();
            process = ready.poll();
        }
        if (process == null) {
            process = startNow();
        }
        starting.execute(this::refill);
        return process;
    }

    @Override
    public Isolation isolation() {
        return isolation;
    }

    @Override
    public void close() {
        starting.shutdownNow();
        try {
            if (!starting.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a student JVM is still being started");
            }
            for (ProcessTree process = ready.poll(); process != null; process = ready.poll()) {
                process.kill();
            }
            folder.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the folder of the student JVM cannot be removed", e);
        }
    }

    private ProcessTree startNow() throws IOException {
        try {
            return starting.submit(this::launch).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a student JVM was being started", e);
        } catch (ExecutionException | CancellationException | RejectedExecutionException e) {
            throw new IOException("a student JVM could not be started", e);
        }
    }

    private void refill() {
        if (ready.remainingCapacity() == 0) {
            return;
        }
        try {
            ProcessTree process = launch();
            if (!ready.offer(process)) {
                process.kill();
            }
        } catch (IOException e) {
            // The next start() tries again and reports it if it still fails.
            return;
        }
    }

    private ProcessTree launch() throws IOException {
        return new ProcessTree(EmptyEnvironment.start(command));
    }
}
