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
    private final String detail;

    StudentLostException(Reason reason, @Nullable Member member, String detail) {
        super(reason + (member == null ? "" : " in " + member.signature()) + ": " + detail);
        this.reason = reason;
        this.member = member;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** The member that was being called, or null if a script was running. */
    public @Nullable Member member() {
        return member;
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
