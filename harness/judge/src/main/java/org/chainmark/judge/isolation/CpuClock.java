package org.chainmark.judge.isolation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * CPU time of a process and all that descend from it, read from outside. Reading is cheap: the known processes are
 * asked each time, new ones are looked for only now and then. Never runs backwards, also when processes end.
 */
final class CpuClock {
    private static final long RESCAN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ProcessHandle root;
    private final int wrappers;
    private final Map<ProcessHandle, Duration> used = new HashMap<>();
    private long lastScan;

    /** @param wrappers how many processes come before the first that matters; until it is seen, each reading looks */
    CpuClock(ProcessHandle root, int wrappers) {
        this.root = root;
        this.wrappers = wrappers;
    }

    synchronized Duration read() {
        long now = System.nanoTime();
        if (used.size() <= wrappers || now - lastScan > RESCAN_NANOS) {
            lastScan = now;
            used.putIfAbsent(root, Duration.ZERO);
            root.descendants().forEach(process -> used.putIfAbsent(process, Duration.ZERO));
        }
        used.replaceAll(CpuClock::later);
        return used.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration later(ProcessHandle process, Duration last) {
        Duration current = process.info().totalCpuDuration().orElse(last);
        return current.compareTo(last) > 0 ? current : last;
    }
}
