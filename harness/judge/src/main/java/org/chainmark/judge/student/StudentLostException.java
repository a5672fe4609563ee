package org.chainmark.judge.student;

import org.chainmark.suite.Member;
import org.jspecify.annotations.Nullable;

/** The student JVM did not survive a call, or was ended because of it. */
public final class StudentLostException extends RuntimeException {
    static final String OUT_OF_MEMORY = "it ran out of memory";

    private static final long serialVersionUID = 1L;

    /** How it was lost. */
    public enum Reason {
        /** It used up its CPU time. */
        CPU_LIMIT,
        /** It used up its time on the clock. */
        WALL_LIMIT,
        /** It ended, or closed its connection. */
        DIED,
        /** It said what a student JVM cannot say. */
        PROTOCOL_VIOLATION
    }

    private final Reason reason;
    private final transient @Nullable Member member;
    private final transient CheckLimits limits;
    private final String detail;

    /**
     * @param member the member that was being called, or null if that is not known
     * @param limits the limits that applied
     * @param detail see {@link #detail}
     */
    public StudentLostException(Reason reason, @Nullable Member member, CheckLimits limits, String detail) {
        super(reason + (member == null ? "" : " in " + member.signature()) + ": " + detail);
        this.reason = reason;
        this.member = member;
        this.limits = limits;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** The member that was being called, or null if a script was running and nothing is known of its members. */
    public @Nullable Member member() {
        return member;
    }

    /** The limits that applied; less than the check's own if the member had never come back before. */
    public CheckLimits limits() {
        return limits;
    }

    /** Whether it ended because its memory was used up. */
    public boolean isOutOfMemory() {
        return reason == Reason.DIED && detail.startsWith(OUT_OF_MEMORY);
    }

    /** For operators: the exit code, the JVM's last words, what was violated. Holds text of the student's. */
    public String detail() {
        return detail;
    }
}
