package org.chainmark.judge.isolation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first two numbers of a Linux kernel's version. */
record KernelRelease(int major, int minor) {
    private static final Pattern NUMBERS = Pattern.compile("^(\\d+)\\.(\\d+)");

    static KernelRelease running() {
        return parse(System.getProperty("os.version", ""));
    }

    /** A version that cannot be read counts as the oldest. */
    static KernelRelease parse(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return numbers.find()
                ? new KernelRelease(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                : new KernelRelease(0, 0);
    }

    /**
     * Whether a limit on threads set in a user namespace counts only the threads in it. Before 5.14 all threads of the
     * account counted, so that student JVMs running side by side would have starved each other.
     */
    boolean countsThreadsPerNamespace() {
        return major > 5 || (major == 5 && minor >= 14);
    }

    @Override
    public String toString() {
        return "Linux " + major + "." + minor;
    }
}
