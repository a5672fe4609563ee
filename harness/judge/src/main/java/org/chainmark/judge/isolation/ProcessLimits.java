package org.chainmark.judge.isolation;

import java.nio.file.Path;
import java.util.List;

/** What the operating system lets one student process use. */
final class ProcessLimits {
    private static final long LARGEST_FILE_BYTES = 16L << 20;
    private static final long STACK_BYTES = 8L << 20;
    private static final int OPEN_FILES = 256;
    private static final int THREADS = 100;

    /** Only for a judge that was stopped or hangs: the judge's own limits are far below. */
    private static final int CPU_SECONDS = 600;

    private ProcessLimits() {}

    static List<String> command(Path prlimit) {
        return List.of(
                prlimit.toString(),
                "--core=0",
                "--nofile=" + OPEN_FILES,
                "--fsize=" + LARGEST_FILE_BYTES,
                "--cpu=" + CPU_SECONDS,
                "--stack=" + STACK_BYTES,
                // Not the address space: a JVM reserves far more than it uses.
                "--data=" + JvmCommand.DATA_LIMIT_BYTES,
                "--");
    }

    /** To be used inside a user namespace, where only the threads of this one enclosure are counted. */
    static List<String> threadLimit(Path prlimit) {
        return List.of(prlimit.toString(), "--nproc=" + THREADS, "--");
    }
}
