package org.chainmark.judge.student;

import java.time.Duration;

/**
 * What the student JVM may use. All direct calls of a check share it; each script has it for itself; a whole check ends
 * at four times as much.
 *
 * @param cpu CPU time of all threads of the student JVM
 * @param wall time on the clock, generous: it stops what sleeps or waits
 */
public record CheckLimits(Duration cpu, Duration wall) {
    public CheckLimits {
        if (cpu.isNegative() || cpu.isZero() || wall.isNegative() || wall.isZero()) {
            throw new IllegalArgumentException("limits must be positive: " + cpu + ", " + wall);
        }
    }
}
