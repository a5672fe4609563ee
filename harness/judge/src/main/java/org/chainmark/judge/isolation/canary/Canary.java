package org.chainmark.judge.isolation.canary;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Tries every door and prints one line for each: {@code name=open} if it got through, {@code name=held} if not. Runs
 * in a JVM of its own with nothing but the JDK.
 */
public final class Canary {
    private static final Set<String> HARMLESS_VARIABLES = Set.of("PATH", "LANG", "PWD", "LD_LIBRARY_PATH", "NLSPATH");
    private static final int OWN_PROCESSES = 8;
    private static final int CONNECT_MILLIS = 300;

    private Canary() {}

    /** Arguments: a file that must not be readable, and a TCP port of this machine that must not be reachable. */
    public static void main(String[] arguments) {
        Path secret = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        report(
                "environment",
                () -> HARMLESS_VARIABLES.containsAll(System.getenv().keySet())
                        ? fail()
                        : System.getenv().size());
        report("reads-files", () -> Files.readString(secret).length());
        report("network", () -> connect(port));
        report(
                "programs",
                () -> new ProcessBuilder("/bin/sh", "-c", "true").start().waitFor());
        report("writes-files", () -> write(Path.of("/tmp")));
        report("writes-here", () -> write(Path.of("").toAbsolutePath()));
        report("processes", Canary::countProcesses);
        System.out.println("done");
    }

    private interface Attempt {
        int run() throws Exception;
    }

    private static void report(String door, Attempt attempt) {
        String outcome;
        try {
            attempt.run();
            outcome = "open";
        } catch (Exception | LinkageError held) {
            outcome = "held";
        }
        System.out.println(door + "=" + outcome);
    }

    private static int connect(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return socket.getLocalPort();
        }
    }

    private static int write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "canary", "");
        Files.delete(file);
        return 1;
    }

    /** Fails unless processes other than its own can be seen. */
    private static int countProcesses() throws IOException {
        try (var entries = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            int count = 0;
            for (Path ignored : entries) {
                count++;
            }
            return count > OWN_PROCESSES ? count : fail();
        }
    }

    private static int fail() throws IOException {
        throw new IOException("held");
    }
}
