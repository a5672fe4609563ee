package org.chainmark.judge.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.chainmark.judge.compile.worker.CompileReply;
import org.chainmark.judge.compile.worker.CompileRequest;
import org.chainmark.judge.compile.worker.Frames;
import org.chainmark.results.Fact;

/**
 * Compiles submissions against the API of Java 17 and what an exercise offers, in worker JVMs that are started ahead and kept
 * warm. Safe for use by many threads. Closing it ends all workers.
 */
public final class SubmissionCompiler implements AutoCloseable {
    /** Exit code of a JVM that was told to end when its memory is full. */
    private static final int OUT_OF_MEMORY = 3;

    private final CompilerOptions options;
    private final Path folder;
    private final WorkerPool pool;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "compiler-watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts the workers in the background.
     *
     * @throws IOException if there is no temporary folder to run them in
     */
    public SubmissionCompiler(CompilerOptions options) throws IOException {
        this.options = options;
        this.folder = Files.createTempDirectory("chainmark-compile");
        this.pool = new WorkerPool(
                new WorkerCommand(options.classPath(), folder), options.workers(), options.compilesPerWorker());
    }

    /** As {@link #compile(Map, List)}, against the JDK alone. */
    public Compilation compile(Map<String, String> sources) throws IOException {
        return compile(sources, List.of());
    }

    /**
     * Compiles one submission; waits while all workers are busy.
     *
     * @param sources path below the source root, such as {@code autograd/Value.java}, to text
     * @param packages packages of our own class path that the sources may use, with all below them
     * @throws CompilerFailedException if our compiler failed twice
     * @throws IOException if no worker can be started, or the thread is interrupted
     */
    public Compilation compile(Map<String, String> sources, List<String> packages) throws IOException {
        List<Fact> refused = CompileFacts.refused(sources.keySet());
        if (!refused.isEmpty()) {
            return new Compilation.Rejected(refused);
        }
        CompileRequest request = new CompileRequest(sources, packages);
        if (request.toBytes().length > Frames.LONGEST) {
            return new Compilation.Exhausted(CompileFacts.tooLarge());
        }
        try {
            return compileOnce(request);
        } catch (WorkerFailedException first) {
            return compileAgain(request, first);
        }
    }

    private Compilation compileAgain(CompileRequest request, WorkerFailedException first) throws IOException {
        try {
            return compileOnce(request);
        } catch (WorkerFailedException second) {
            second.addSuppressed(first);
            throw new CompilerFailedException("the compiler failed twice: " + second.getMessage(), second);
        }
    }

    private Compilation compileOnce(CompileRequest request) throws IOException, WorkerFailedException {
        WorkerProcess worker = pool.take();
        boolean usable = false;
        try (Watch watch = new Watch(worker.process(), options.cpuTime(), options.wallClock(), clock)) {
            try {
                CompileReply reply = worker.compile(request);
                usable = reply instanceof CompileReply.Classes
                        || reply instanceof CompileReply.Errors
                        || reply instanceof CompileReply.Misplaced;
                return CompileFacts.compilation(reply);
            } catch (IOException e) {
                return explainDeath(worker, watch, e);
            }
        } finally {
            pool.giveBack(worker, usable);
        }
    }

    private Compilation explainDeath(WorkerProcess worker, Watch watch, IOException cause)
            throws WorkerFailedException {
        worker.awaitEnd();
        if (watch.verdict() == Watch.Verdict.CPU_TIME) {
            return new Compilation.Exhausted(CompileFacts.timeout(options.cpuTime()));
        }
        if (watch.verdict() == Watch.Verdict.WITHIN_LIMITS && worker.process().exitValue() == OUT_OF_MEMORY) {
            return new Compilation.Exhausted(CompileFacts.exhausted());
        }
        throw new WorkerFailedException(watch.verdict() + ", " + worker.lastWords(), cause);
    }

    /** For tests that look at, or end, the workers. */
    WorkerPool pool() {
        return pool;
    }

    /** Where workers run. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        clock.shutdownNow();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.toList()) {
                Files.deleteIfExists(log);
            }
        }
        Files.deleteIfExists(folder);
    }
}
