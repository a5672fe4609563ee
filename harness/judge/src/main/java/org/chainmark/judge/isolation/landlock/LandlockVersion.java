package org.chainmark.judge.isolation.landlock;

import java.nio.ByteBuffer;

/**
 * What the running kernel's Landlock can refuse. Everything it can is refused; rules then allow single things.
 *
 * @param number 1 or more; called its ABI in the kernel's documentation
 */
public record LandlockVersion(int number) {
    static final int CREATE_RULESET = 444;
    static final int ADD_RULE = 445;
    static final int RESTRICT_SELF = 446;

    static final long EXECUTE = 1;
    static final long READ_FILE = 1 << 2;
    static final long READ_FOLDER = 1 << 3;

    /** The thirteen rights to files that there have been from the first version on. */
    private static final long FIRST_FILE_RIGHTS = (1 << 13) - 1;

    private static final long REFER = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long CONTROL_DEVICES = 1 << 15;
    /** To bind and to connect by TCP. */
    private static final long NETWORK = 3;
    /** To reach abstract sockets and to send signals outside. */
    private static final long OUTSIDE = 3;

    private static final int ASK_FOR_VERSION = 1;

    static LandlockVersion of(CLibrary library) throws ConfinementException {
        try {
            return new LandlockVersion((int)
                    library.systemCall("landlock_create_ruleset", CREATE_RULESET, 0L, 0L, (long) ASK_FOR_VERSION));
        } catch (KernelRefusalException e) {
            throw new ConfinementException(
                    switch (e.number()) {
                        case KernelRefusalException.NO_SUCH_CALL ->
                            "this kernel has no Landlock, which came with Linux 5.13, or a container hides it";
                        case KernelRefusalException.NOT_SUPPORTED ->
                            "Landlock is switched off on this machine; add it to the kernel's parameter lsm=";
                        default -> String.valueOf(e.getMessage());
                    },
                    e);
        }
    }

    /** Whether files cannot be emptied by opening them. */
    public boolean refusesTruncation() {
        return number >= 3;
    }

    /** Whether signals reach only what is confined in the same way. */
    public boolean refusesSignals() {
        return number >= 6;
    }

    /** As {@code struct landlock_ruleset_attr}, in the length that this version knows. */
    ByteBuffer everything() {
        ByteBuffer attributes = CLibrary.memory(number >= 6 ? 24 : number >= 4 ? 16 : 8);
        attributes.putLong(fileRights());
        if (number >= 4) {
            attributes.putLong(NETWORK);
        }
        if (number >= 6) {
            attributes.putLong(OUTSIDE);
        }
        return attributes.flip();
    }

    private long fileRights() {
        return FIRST_FILE_RIGHTS
                | (number >= 2 ? REFER : 0)
                | (number >= 3 ? TRUNCATE : 0)
                | (number >= 5 ? CONTROL_DEVICES : 0);
    }
}
