package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chainmark.judge.process.StudentProcess;

/** A process that we started, with everything it started in turn. */
final class ProcessTree implements StudentProcess {
    private static final int WORDS_KEPT = 64 * 1024;
    private static final int WORDS_TOLERATED = 4 * 1024 * 1024;
    private static final long NANOS_BETWEEN_SCANS = Duration.ofMillis(100).toNanos();

    private final Process process;
    private final byte[] lastWords = new byte[WORDS_KEPT];
    private final Object clock = new Object();
    private long wordsSeen;
    private List<ProcessHandle> members = List.of();
    private long scannedAt;
    private Duration cpuSeen = Duration.ZERO;

    ProcessTree(Process process) {
        this.process = process;
        Thread drain = new Thread(this::drainErrors, "student-stderr");
        drain.setDaemon(true);
        drain.start();
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
        synchronized (clock) {
            long now = System.nanoTime();
            if (members.isEmpty() || now - scannedAt > NANOS_BETWEEN_SCANS) {
                members = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .toList();
                scannedAt = now;
            }
            Duration total = Duration.ZERO;
            for (ProcessHandle member : members) {
                total = total.plus(member.info().totalCpuDuration().orElse(Duration.ZERO));
            }
            // Time of a process that has ended is no longer told; the clock must not run backwards over that.
            cpuSeen = total.compareTo(cpuSeen) > 0 ? total : cpuSeen;
            return cpuSeen;
        }
    }

    @Override
    public String lastWords() {
        synchronized (lastWords) {
            int length = (int) Math.min(wordsSeen, WORDS_KEPT);
            byte[] words = new byte[length];
            for (int i = 0; i < length; i++) {
                words[i] = lastWords[(int) ((wordsSeen - length + i) % WORDS_KEPT)];
            }
            return new String(words, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        boolean interrupted = false;
        while (true) {
            try {
                process.waitFor();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Exit awaitExit(Duration patience) {
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Exit(ended, ended ? process.exitValue() : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exit(false, 0);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private void drainErrors() {
        byte[] buffer = new byte[8192];
        try (InputStream errors = process.getErrorStream()) {
            int count;
            while ((count = errors.read(buffer)) >= 0) {
                if (remember(buffer, count) > WORDS_TOLERATED) {
                    kill();
                    return;
                }
            }
        } catch (IOException e) {
            // The stream breaks when the process is killed; what was said until then is kept.
            return;
        }
    }

    private long remember(byte[] buffer, int count) {
        synchronized (lastWords) {
            for (int i = 0; i < count; i++) {
                lastWords[(int) (wordsSeen % WORDS_KEPT)] = buffer[i];
                wordsSeen++;
            }
            return wordsSeen;
        }
    }
}
