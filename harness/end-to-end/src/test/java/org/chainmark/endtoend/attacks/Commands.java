package org.chainmark.endtoend.attacks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine that the tests use. */
final class Commands {
    private Commands() {}

    static String jdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    static boolean exists(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs one that has to succeed. */
    static void run(List<String> command) throws IOException {
        var unused = output(command);
    }

    /** What one says that has to succeed. */
    static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!ended(process, 60) || process.exitValue() != 0) {
            throw new IOException(command + " failed: " + said);
        }
        return said;
    }

    /** Whether it ended by itself in time. */
    static boolean ended(Process process, long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
