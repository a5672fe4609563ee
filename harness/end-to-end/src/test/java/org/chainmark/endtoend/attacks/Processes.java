package org.chainmark.endtoend.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Looks for processes that were left behind. */
final class Processes {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int KEPT_OF_NAME = 15;

    private Processes() {}

    /**
     * Those that say the text in their command line or environment, or that see a file or work in a folder of that name.
     * Those that are just about to end get a few seconds.
     */
    static List<ProcessHandle> left(String text) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        List<ProcessHandle> found = mentioning(text);
        while (!found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            found = mentioning(text);
        }
        return found;
    }

    /** Ends what a test has found to be left by what it started. */
    static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    private static List<ProcessHandle> mentioning(String text) {
        long own = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != own && mentions(process, text))
                .toList();
    }

    private static boolean mentions(ProcessHandle process, String text) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        return Stream.of("cmdline", "environ", "mountinfo")
                        .anyMatch(file -> read(folder.resolve(file)).contains(text))
                || link(folder.resolve("cwd")).contains(text)
                || isBeginning(read(folder.resolve("comm")).strip(), text);
    }

    /** The kernel keeps the first 15 characters of a name that a process gives itself. */
    private static boolean isBeginning(String name, String text) {
        return name.length() == KEPT_OF_NAME && text.startsWith(name);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static String link(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException gone) {
            return "";
        }
    }
}
