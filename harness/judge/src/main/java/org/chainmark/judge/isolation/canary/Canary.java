package org.chainmark.judge.isolation.canary;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Tries every {@link Probe} and prints one line for each: its name and {@code open} or {@code closed}.
 *
 * <p>Arguments: a file to read, a TCP port of the loopback interface and a local socket to connect to. Only the refusals
 * that an operating system gives count as closed; anything else ends the program, so that a broken probe is not taken
 * for a closed one. After the last line it computes until it is ended.
 */
public final class Canary {
    /** Set by the enclosures themselves or by the operating system; they say nothing of the judge. */
    private static final Set<String> HARMLESS_VARIABLES =
            Set.of("PWD", "SystemRoot", "SYSTEMROOT", "__CF_USER_TEXT_ENCODING");

    private static final int CONNECT_MILLIS = 1_000;
    private static final int MANY_THREADS = 200;
    private static final long TOO_LARGE_STACK_BYTES = 1L << 30;

    private final Path file;
    private final int port;
    private final Path service;

    private Canary(Path file, int port, Path service) {
        this.file = file;
        this.port = port;
        this.service = service;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Canary canary = new Canary(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        for (Probe probe : Probe.values()) {
            out.println(probe.name() + " " + (canary.isOpen(probe) ? "open" : "closed"));
        }
        while (true) {
            Thread.onSpinWait();
        }
    }

    private boolean isOpen(Probe probe) {
        return switch (probe) {
            case OWN_ENVIRONMENT ->
                !HARMLESS_VARIABLES.containsAll(System.getenv().keySet());
            case OTHER_ENVIRONMENTS -> seesOtherEnvironment();
            case FILE -> hasContent(file);
            case WRITE -> canWrite();
            case NETWORK -> canConnect();
            case LOCAL_SOCKET -> canConnectTo(service);
            case ANY_SOCKET -> canOpenSocket();
            case PROGRAM -> canStartProgram();
            case COPY -> canStartItself();
            case PROCESSES -> seesOtherProcesses();
            case MEMORY -> startsThread(TOO_LARGE_STACK_BYTES);
            case THREADS -> startsThreads();
            case ENDLESS -> true;
        };
    }

    private static boolean seesOtherProcesses() {
        try {
            return ProcessHandle.allProcesses().count() > processesOfTheEnclosure();
        } catch (RuntimeException refused) {
            // What Java throws where the list of processes cannot be opened.
            return false;
        }
    }

    /** The canary itself, and inside a process namespace also its first process. */
    private static int processesOfTheEnclosure() {
        return ProcessHandle.current().parent().isPresent() ? 2 : 1;
    }

    private static boolean seesOtherEnvironment() {
        Path processes = Path.of("/proc");
        if (!Files.isDirectory(processes)) {
            return false;
        }
        String own = Long.toString(ProcessHandle.current().pid());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(processes, "[0-9]*")) {
            for (Path entry : entries) {
                boolean other = !entry.endsWith(own);
                if (other && hasContent(entry.resolve("environ"))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException refused) {
            return false;
        }
    }

    private static boolean hasContent(Path file) {
        try {
            return Files.readAllBytes(file).length > 0;
        } catch (IOException refused) {
            return false;
        }
    }

    private boolean canConnect() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean canConnectTo(Path service) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(service));
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean canOpenSocket() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.isOpen();
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean canStartItself() {
        return starts(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version"));
    }

    private static boolean startsThreads() {
        for (int i = 0; i < MANY_THREADS; i++) {
            if (!startsThread(0)) {
                return false;
            }
        }
        return true;
    }

    /** The thread stays, and counts, until the program ends. The memory for its stack is asked for, but not touched. */
    private static boolean startsThread(long stackBytes) {
        Thread thread = new Thread(null, LockSupport::park, "canary", stackBytes);
        thread.setDaemon(true);
        try {
            thread.start();
            return true;
        } catch (OutOfMemoryError refused) {
            return false;
        }
    }

    private static boolean canStartProgram() {
        List<List<String>> programs = List.of(
                List.of("/bin/true"),
                List.of("/usr/bin/true"),
                List.of("/bin/sh", "-c", "true"),
                List.of("cmd.exe", "/c", "rem"));
        return programs.stream().anyMatch(Canary::starts);
    }

    private static boolean starts(List<String> command) {
        try {
            new ProcessBuilder(command).start().destroyForcibly();
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean canWrite() {
        List<String> folders = List.of(
                System.getProperty("java.io.tmpdir"),
                System.getProperty("user.home"),
                System.getProperty("user.dir"),
                "/",
                "/tmp",
                "/var/tmp",
                "/dev/shm",
                "/dev");
        return folders.stream().map(Path::of).anyMatch(Canary::takesFile);
    }

    private static boolean takesFile(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "canary", null));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
