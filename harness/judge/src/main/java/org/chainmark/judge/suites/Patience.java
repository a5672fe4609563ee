package org.chainmark.judge.suites;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.CheckedSubmission;
import org.chainmark.judge.student.StudentLostException;
import org.chainmark.suite.Member;
import org.jspecify.annotations.Nullable;

/**
 * How much time the checks of one submission get, which is less when many ran out of it before. Among others, a limit
 * of wall-clock time takes no points by itself, so it can be shorter than alone. Limits of CPU time are the same.
 */
final class Patience {
    /** So many checks that ran out of their full time are enough to give others less. */
    private static final int TRIES = 3;

    /** Enough still for a check that is passed: of the largest ones, these take half of it in a fresh JVM. */
    private static final int PART_OF_LIMIT = 12;

    private static final Duration SHORT_WALL = Duration.ofSeconds(2);

    /** For a call of a member that never came back in full time. */
    private static final CheckLimits HURRIED = new CheckLimits(Duration.ofMillis(50), Duration.ofMillis(500));

    /** The same among others, where it is only suspected. */
    private static final CheckLimits SUSPECTED = new CheckLimits(Duration.ofSeconds(2), Duration.ofMillis(500));

    private final CheckedSubmission student;
    private final Map<Member, Integer> fullTimeoutsOf = new HashMap<>();
    private final Set<Member> hurried = new HashSet<>();
    private boolean alone;
    private int suspicions;
    private int timeouts;
    private int fullTimeouts;

    Patience(CheckedSubmission student) {
        this.student = student;
    }

    /** From now on no other submission is run: what runs out of time now has run out of it. */
    void startAlone() {
        alone = true;
        student.hurryNoMore();
        hurried.forEach(member -> student.hurry(member, HURRIED));
    }

    CheckLimits limits(CheckDeclaration check) {
        Duration cpu = Duration.ofMillis(check.cpuMillis());
        if (isShort()) {
            return new CheckLimits(cpu.dividedBy(PART_OF_LIMIT), SHORT_WALL);
        }
        if (alone) {
            return new CheckLimits(cpu, longest(cpu.multipliedBy(3), Duration.ofSeconds(6)));
        }
        return new CheckLimits(
                cpu, suspicions >= TRIES ? SHORT_WALL : longest(cpu.multipliedBy(2), Duration.ofSeconds(4)));
    }

    /** Whether checks get less than their full time: one member that never comes back is not enough for that. */
    boolean isShort() {
        return fullTimeouts >= (hurried.isEmpty() ? TRIES : 2 * TRIES);
    }

    /** Whether a loss says nothing yet, because others were running. */
    boolean isSuspicion(StudentLostException loss) {
        return !alone && loss.reason() == StudentLostException.Reason.WALL_LIMIT;
    }

    /** A check ran out of wall-clock time among others, and will be run once more. */
    void suspect(@Nullable Member member) {
        suspicions++;
        if (member != null && !hurried.contains(member)) {
            student.hurry(member, SUSPECTED);
        }
    }

    /**
     * A check ran out of time for good.
     *
     * @param given what {@link #limits} gave it
     */
    void timedOut(StudentLostException loss, CheckLimits given, boolean full) {
        timeouts++;
        if (!full || !loss.limits().equals(given)) {
            return;
        }
        fullTimeouts++;
        Member member = loss.member();
        if (member != null
                && fullTimeoutsOf.merge(member, 1, Integer::sum) == TRIES
                && student.hurry(member, HURRIED)) {
            hurried.add(member);
        }
    }

    /** How many checks ran out of time for good. */
    int timeouts() {
        return timeouts;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
