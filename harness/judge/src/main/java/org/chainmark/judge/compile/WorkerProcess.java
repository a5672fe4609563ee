package org.chainmark.judge.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.chainmark.judge.compile.worker.CompileReply;
import org.chainmark.judge.compile.worker.CompileRequest;
import org.chainmark.judge.compile.worker.Frames;
import org.chainmark.judge.compile.worker.ReplyFormat;

/** One running worker JVM, used by one thread at a time. */
final class WorkerProcess {
    private static final int LAST_WORDS = 2_000;

    private final Process process;
    private final Path log;
    private int compiles;

    private WorkerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a worker; {@link #awaitReady} has to follow. */
    static WorkerProcess start(WorkerCommand command, Path log) throws IOException {
        return new WorkerProcess(command.start(log), log);
    }

    /** Waits until the worker has warmed up. */
    void awaitReady() throws IOException {
        CompileReply warmUp = receive();
        if (!(warmUp instanceof CompileReply.Classes)) {
            throw new IOException("compiler worker cannot compile: " + warmUp);
        }
    }

    CompileReply compile(CompileRequest request) throws IOException {
        compiles++;
        OutputStream out = process.getOutputStream();
        Frames.write(out, request.toBytes());
        return receive();
    }

    private CompileReply receive() throws IOException {
        InputStream in = process.getInputStream();
        return ReplyFormat.fromBytes(Frames.read(in));
    }

    int compiles() {
        return compiles;
    }

    Process process() {
        return process;
    }

    /** Waits for the exit code of a worker that seems to be ending by itself, and ends it if it is not. */
    void awaitEnd() {
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** Ends it and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How it ended and what it said last, for our own log. */
    String lastWords() {
        try {
            byte[] bytes = Files.readAllBytes(log);
            int from = Math.max(0, bytes.length - LAST_WORDS);
            String words = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
            return (process.isAlive() ? "still running" : "exit code " + process.exitValue()) + ", " + words;
        } catch (IOException e) {
            return "no log: " + e;
        }
    }
}
