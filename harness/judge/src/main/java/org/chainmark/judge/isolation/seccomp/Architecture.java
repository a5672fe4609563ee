package org.chainmark.judge.isolation.seccomp;

import java.util.List;
import java.util.Optional;

/** A kind of processor, as the kernel tells it apart; the numbers of system calls depend on it. */
public enum Architecture {
    X86_64(0xC000_003E, 56, 41, 9, 302, 317, 186),
    AARCH64(0xC000_00B7, 220, 198, 222, 261, 277, 178);

    /** The same everywhere, as all calls since 2019 are. */
    static final int CLONE3 = 435;

    private final int auditNumber;
    private final int clone;
    private final int socket;
    private final int mmap;
    private final int prlimit;
    private final int seccomp;
    private final int gettid;

    Architecture(int auditNumber, int clone, int socket, int mmap, int prlimit, int seccomp, int gettid) {
        this.auditNumber = auditNumber;
        this.clone = clone;
        this.socket = socket;
        this.mmap = mmap;
        this.prlimit = prlimit;
        this.seccomp = seccomp;
        this.gettid = gettid;
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

    /** {@code fork} and {@code vfork}, where they are calls of their own. */
    List<Integer> forkNumbers() {
        return this == X86_64 ? List.of(57, 58) : List.of();
    }

    /** The number of {@code prlimit64}, which limits a process. */
    public int prlimitNumber() {
        return prlimit;
    }

    /** The number of {@code seccomp}, which sets a filter. */
    public int seccompNumber() {
        return seccomp;
    }

    /** The number of {@code gettid}, which tells a thread its number. */
    public int gettidNumber() {
        return gettid;
    }

    int socketNumber() {
        return socket;
    }

    int mmapNumber() {
        return mmap;
    }

    /** Whether a process of this architecture can also use a second table of calls, told apart by a bit. */
    boolean hasSecondTable() {
        return this == X86_64;
    }
}
