package org.chainmark.judge.student;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.chainmark.judge.student.StudentLostException.Reason;
import org.chainmark.protocol.Limits;
import org.chainmark.protocol.StudentMessage.Output;

/** What one check has used, lost and printed so far, in all student JVMs that it needed. */
final class CheckRun {
    /** A whole check may use this many times its limits, so that many slow scripts end too. */
    private static final int TOTAL_FACTOR = 4;

    private static final int MAX_LOSSES = 3;
    private static final long MAX_RECEIVED_BYTES = 64L << 20;

    private final CheckLimits limits;
    private final long startNanos = System.nanoTime();
    private final AtomicLong cpuNanos = new AtomicLong();
    private final List<StudentLostException> losses = new ArrayList<>();
    private final StringBuilder printed = new StringBuilder();
    private int printedBytes;
    private long droppedBytes;
    private long receivedBytes;

    CheckRun(CheckLimits limits) {
        this.limits = limits;
    }

    CheckLimits limits() {
        return limits;
    }

    /** Adds CPU time and says whether the check as a whole has had enough. */
    boolean useCpu(long nanos) {
        return cpuNanos.addAndGet(nanos) > TOTAL_FACTOR * limits.cpu().toNanos();
    }

    boolean wallIsOver(long nowNanos) {
        return nowNanos - startNanos > TOTAL_FACTOR * limits.wall().toNanos();
    }

    /** A call of the judge's begins, which may send as much as any. */
    void startCall() {
        receivedBytes = 0;
    }

    /** Adds received bytes and says whether they were too many for one call, or for the scripts of a check. */
    boolean receive(long bytes) {
        receivedBytes += bytes;
        return receivedBytes > MAX_RECEIVED_BYTES;
    }

    void lose(StudentLostException loss) {
        losses.add(loss);
    }

    List<StudentLostException> losses() {
        return Collections.unmodifiableList(losses);
    }

    /** Whether nothing more is run in this check; {@link #losses} is not empty then. */
    boolean isOver() {
        if (losses.isEmpty()) {
            return false;
        }
        Reason last = losses.get(losses.size() - 1).reason();
        return losses.size() >= MAX_LOSSES
                || (last == Reason.CPU_LIMIT && useCpu(0))
                || (last == Reason.WALL_LIMIT && wallIsOver(System.nanoTime()));
    }

    void print(Output output) {
        droppedBytes += output.dropped();
        int bytes = output.text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Limits.OUTPUT_BYTES - printedBytes) {
            droppedBytes += bytes;
        } else {
            printedBytes += bytes;
            printed.append(output.text());
        }
    }

    /** What was kept of the printed output; says at its end how much was not. */
    String printed() {
        return droppedBytes == 0 ? printed.toString() : printed + "\n[" + droppedBytes + " bytes more]\n";
    }
}
