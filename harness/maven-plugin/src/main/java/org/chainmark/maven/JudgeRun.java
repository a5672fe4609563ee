package org.chainmark.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A judge that runs beside the build. */
final class JudgeRun {
    /** Far more than a run can take, since the judge limits what it runs: only a judge that hangs meets it. */
    private static final long LONGEST_MINUTES = 10;

    private final Process process;
    private final Path folder;

    /** Ends the judge with the build that is cut short. */
    private final Thread end;

    private JudgeRun(Process process, Path folder, Thread end) {
        this.process = process;
        this.folder = folder;
        this.end = end;
    }

    /**
     * Starts a command that leaves its result in a folder. What an earlier run left there is deleted first, so that
     * an old result is never taken for a new one.
     */
    static JudgeRun start(List<String> command, Path folder) throws IOException {
        Files.createDirectories(folder);
        StudentReport.delete(folder);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("judge.log").toFile())
                .start();
        Thread end = new Thread(() -> stop(process), "chainmark-end");
        Runtime.getRuntime().addShutdownHook(end);
        return new JudgeRun(process, folder, end);
    }

    Path folder() {
        return folder;
    }

    /** Waits for the judge to end; empty if it left no result, which is no fault of the student's. */
    Optional<Findings> await() {
        try {
            boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            return ended && process.exitValue() == 0 ? StudentReport.read(folder) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            stop();
        }
    }

    /** Ends the judge and what it started, if it still runs. */
    void stop() {
        stop(process);
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // Maven is being ended, and the hook does its work.
        }
    }

    private static void stop(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
