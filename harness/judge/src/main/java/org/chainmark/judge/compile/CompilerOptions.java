package org.chainmark.judge.compile;

import java.time.Duration;

/**
 * What may be chosen about compiling.
 *
 * @param workers worker JVMs, at least 1; as many submissions are compiled at the same time
 * @param classPath where workers find their own program; what they compile sees of it what is offered
 * @param cpuTime CPU time, of all threads together, that one submission may cost
 * @param wallClock time after which a worker is killed in any case, generous beside the CPU time
 * @param compilesPerWorker a worker is replaced after so many, so that nothing piles up in it
 */
public record CompilerOptions(
        int workers, String classPath, Duration cpuTime, Duration wallClock, int compilesPerWorker) {
    public CompilerOptions {
        if (workers < 1 || compilesPerWorker < 1) {
            throw new IllegalArgumentException(
                    "at least one worker and one compile each: " + workers + ", " + compilesPerWorker);
        }
    }

    /** 10 s of CPU time within 20 s, workers replaced after 1,000 compiles. */
    public static CompilerOptions of(int workers, String classPath) {
        return new CompilerOptions(workers, classPath, Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000);
    }
}
