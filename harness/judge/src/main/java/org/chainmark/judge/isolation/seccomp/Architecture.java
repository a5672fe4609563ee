package org.chainmark.judge.isolation.seccomp;

import java.util.Optional;

/** A kind of processor, as the kernel tells it apart; the numbers of system calls depend on it. */
public enum Architecture {
    X86_64(0xC000_003E, 56, 41, 435),
    AARCH64(0xC000_00B7, 220, 198, 435);

    private final int auditNumber;
    private final int clone;
    private final int socket;
    private final int clone3;

    Architecture(int auditNumber, int clone, int socket, int clone3) {
        this.auditNumber = auditNumber;
        this.clone = clone;
        this.socket = socket;
        this.clone3 = clone3;
    }

    /** That of the running JVM, or nothing if there is no table for it. */
    public static Optional<Architecture> running() {
        return named(System.getProperty("os.arch", ""));
    }

    /** @param name as in the system property {@code os.arch} */
    static Optional<Architecture> named(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }

    /** {@code AUDIT_ARCH_...}. */
    int auditNumber() {
        return auditNumber;
    }

    int cloneNumber() {
        return clone;
    }

    int clone3Number() {
        return clone3;
    }

    int socketNumber() {
        return socket;
    }

    /** Whether a process of this architecture can also use a second table of calls, told apart by a bit. */
    boolean hasSecondTable() {
        return this == X86_64;
    }
}
