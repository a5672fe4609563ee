package org.chainmark.suite;

/** A contract's method was called for which the student's class has no member. */
public final class MissingMemberException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Member member;

    public MissingMemberException(Member member) {
        super(member.signature() + " is missing");
        this.member = member;
    }

    public Member member() {
        return member;
    }
}
