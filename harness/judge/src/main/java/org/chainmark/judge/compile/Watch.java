package org.chainmark.judge.compile;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Watches one compilation from outside and kills its worker when a limit is passed. */
final class Watch implements AutoCloseable {
    /** Why a worker was killed. */
    enum Verdict {
        /** It was not. */
        WITHIN_LIMITS,
        /** It used more CPU time than any honest program needs. */
        CPU_TIME,
        /** Time went by without it getting the CPU time to do its work: the machine is overloaded. */
        STARVED
    }

    private static final long PERIOD_MILLIS = 50;

    private final Process worker;
    private final Duration cpuLimit;
    private final Duration wallLimit;
    private final Duration cpuAtStart;
    private final long startNanos = System.nanoTime();
    private final ScheduledFuture<?> ticks;
    private volatile Verdict verdict = Verdict.WITHIN_LIMITS;

    Watch(Process worker, Duration cpuLimit, Duration wallLimit, ScheduledExecutorService clock) {
        this.worker = worker;
        this.cpuLimit = cpuLimit;
        this.wallLimit = wallLimit;
        this.cpuAtStart = cpuTime(worker);
        this.ticks = clock.scheduleAtFixedRate(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    Verdict verdict() {
        return verdict;
    }

    private void look() {
        Duration cpu = cpuTime(worker).minus(cpuAtStart);
        boolean late = System.nanoTime() - startNanos > wallLimit.toNanos();
        if (cpu.compareTo(cpuLimit) > 0 || (late && workedHard(cpu))) {
            kill(Verdict.CPU_TIME);
        } else if (late) {
            kill(Verdict.STARVED);
        }
    }

    /** On an overloaded machine the wall clock runs out first; half of the limit is still far beyond honest work. */
    private boolean workedHard(Duration cpu) {
        boolean measured = !cpuAtStart.isZero();
        return !measured || cpu.multipliedBy(2).compareTo(cpuLimit) >= 0;
    }

    private void kill(Verdict reason) {
        if (verdict == Verdict.WITHIN_LIMITS && worker.isAlive()) {
            verdict = reason;
            worker.destroyForcibly();
        }
    }

    private static Duration cpuTime(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        ticks.cancel(false);
    }
}
