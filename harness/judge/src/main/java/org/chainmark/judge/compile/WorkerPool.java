package org.chainmark.judge.compile;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fixed number of workers, each ready or on its way. One that is given back unusable is replaced in the
 * background, so that the next one waits as little as possible.
 */
final class WorkerPool implements AutoCloseable {
    private final WorkerCommand command;
    private final int compilesPerWorker;
    private final BlockingQueue<Future<WorkerProcess>> free = new LinkedBlockingQueue<>();
    private final Set<WorkerProcess> alive = ConcurrentHashMap.newKeySet();
    private final AtomicInteger started = new AtomicInteger();
    private final ExecutorService starters = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "compiler-start");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;

    WorkerPool(WorkerCommand command, int workers, int compilesPerWorker) {
        this.command = command;
        this.compilesPerWorker = compilesPerWorker;
        for (int i = 0; i < workers; i++) {
            free.add(startSoon());
        }
    }

    /**
     * Takes a worker, waiting for one if all are in use; it has to be given back.
     *
     * @throws IOException if no worker can be started
     */
    WorkerProcess take() throws IOException {
        if (closed) {
            throw new IOException("the compiler is closed");
        }
        try {
            return take(free.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a compiler");
        }
    }

    private WorkerProcess take(Future<WorkerProcess> next) throws IOException, InterruptedException {
        boolean taken = false;
        try {
            WorkerProcess worker = next.get();
            taken = true;
            return worker;
        } catch (ExecutionException e) {
            throw new IOException("no compiler worker could be started", e.getCause());
        } finally {
            if (!taken) {
                free.add(next.isDone() ? startSoon() : next);
            }
        }
    }

    /** Gives a worker back. */
    void giveBack(WorkerProcess worker, boolean usable) {
        if (usable && worker.compiles() < compilesPerWorker) {
            free.add(CompletableFuture.completedFuture(worker));
        } else {
            alive.remove(worker);
            worker.kill();
            free.add(startSoon());
        }
    }

    /** Workers that were started so far. */
    int started() {
        return started.get();
    }

    /** Processes of all workers that are not known to be dead. */
    Set<WorkerProcess> alive() {
        return Set.copyOf(alive);
    }

    private Future<WorkerProcess> startSoon() {
        try {
            return starters.submit(this::start);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private WorkerProcess start() throws IOException {
        Path log = command.folder().resolve("worker-" + started.incrementAndGet() + ".log");
        WorkerProcess worker = WorkerProcess.start(command, log);
        alive.add(worker);
        try {
            if (closed) {
                throw new IOException("closed");
            }
            worker.awaitReady();
            return worker;
        } catch (IOException e) {
            alive.remove(worker);
            worker.kill();
            throw new IOException("compiler worker did not start: " + worker.lastWords(), e);
        }
    }

    @Override
    public void close() {
        closed = true;
        starters.shutdown();
        alive.forEach(WorkerProcess::kill);
        try {
            // One that was being started kills itself; until then it may still write its log.
            starters.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
