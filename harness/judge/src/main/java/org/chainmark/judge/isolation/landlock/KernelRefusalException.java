package org.chainmark.judge.isolation.landlock;

/** The kernel answered a call with an error. */
final class KernelRefusalException extends Exception {
    static final int NO_SUCH_FILE = 2;
    static final int INTERRUPTED = 4;
    static final int NO_SUCH_CALL = 38;
    static final int NOT_SUPPORTED = 95;

    private static final long serialVersionUID = 1;

    private final int number;

    KernelRefusalException(String call, int number) {
        super("the kernel answered " + call + " with error " + number);
        this.number = number;
    }

    /** As in {@code errno.h}. */
    int number() {
        return number;
    }
}
