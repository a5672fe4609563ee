package org.chainmark.judge.student;

import java.time.Duration;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.student.StudentLostException.Reason;
import org.jspecify.annotations.Nullable;

/** Watches one student JVM and ends it when it has used up what it was given. */
final class Watch {
    private final StudentProcess process;
    private @Nullable Stage stage;
    private @Nullable Reason killedFor;
    private @Nullable RuntimeException failure;

    // What the last poll found.
    private @Nullable Stage seen;
    private long cpuAtStage;
    private long cpuAtPoll;

    /** A piece of work that has the limits for itself. */
    private record Stage(CheckRun run, CheckLimits limits, long startNanos) {}

    Watch(StudentProcess process) {
        this.process = process;
    }

    /** From now on the limits count anew. */
    synchronized void begin(CheckRun run, CheckLimits limits) {
        stage = new Stage(run, limits, System.nanoTime());
    }

    /** Nothing is limited until the next begin. */
    synchronized void pause() {
        stage = null;
    }

    /** The limit for which the student JVM was ended. */
    synchronized @Nullable Reason killedFor() {
        return killedFor;
    }

    /** Why watching failed, which is our fault; the student JVM was ended then. */
    synchronized @Nullable RuntimeException failure() {
        return failure;
    }

    /** Looks once, and ends the student JVM if it has had enough. */
    void poll() {
        if (mustEnd()) {
            process.kill();
        }
    }

    // Decided under the lock, so that a check that ends meanwhile is not held against the next one.
    private synchronized boolean mustEnd() {
        Stage current = stage;
        if (current == null || killedFor != null || failure != null) {
            return false;
        }
        try {
            killedFor = exceeded(current);
        } catch (RuntimeException e) {
            // A process that has just ended may have no clock any more; whoever reads from it will notice.
            failure = process.awaitExit(Duration.ZERO).ended() ? null : e;
        }
        return killedFor != null || failure != null;
    }

    private @Nullable Reason exceeded(Stage current) {
        long cpu = process.cpuTime().toNanos();
        CheckRun run = current.run();
        boolean sameCheck = seen != null && seen.run() == run;
        boolean cpuIsOver = sameCheck && run.useCpu(cpu - cpuAtPoll);
        cpuAtPoll = cpu;
        if (!current.equals(seen)) {
            seen = current;
            cpuAtStage = cpu;
        }
        if (cpuIsOver || cpu - cpuAtStage > current.limits().cpu().toNanos()) {
            return Reason.CPU_LIMIT;
        }
        long now = System.nanoTime();
        boolean late = now - current.startNanos() > current.limits().wall().toNanos();
        return late || run.wallIsOver(now) ? Reason.WALL_LIMIT : null;
    }
}
