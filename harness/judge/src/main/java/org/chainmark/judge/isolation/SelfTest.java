package org.chainmark.judge.isolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.judge.isolation.canary.Canary;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.results.Isolation;

/** Runs the canary program in an enclosure, exactly as student code would be run, to see whether the enclosure holds. */
final class SelfTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private SelfTest() {}

    /**
     * Makes sure that a JVM can be started so and that every probe that must be closed is closed.
     *
     * @return what the enclosure is worth: each probe that is open beyond those is a gap
     * @throws IsolationUnmetException if not; the message names what failed
     */
    static Isolation require(Enclosure enclosure, RunFolder folder, Spawner spawner)
            throws IOException, IsolationUnmetException {
        return judge(enclosure, tryAll(enclosure, folder, spawner));
    }

    /** @param open for each probe whether it is open; one that is missing counts as open */
    static Isolation judge(Enclosure enclosure, Map<Probe, Boolean> open) throws IsolationUnmetException {
        Set<Probe> mustBeClosed = enclosure.mustBeClosed();
        List<Probe> reached = Stream.of(Probe.values())
                .filter(probe -> open.getOrDefault(probe, true))
                .toList();
        String abilities = reached.stream()
                .filter(mustBeClosed::contains)
                .map(Probe::ability)
                .collect(Collectors.joining(", "));
        if (!abilities.isEmpty()) {
            throw new IsolationUnmetException("a program run with it can still " + abilities);
        }
        Isolation known = enclosure.isolation();
        List<String> gaps = Stream.concat(
                        known.gaps().stream(), reached.stream().map(Probe::gap))
                .distinct()
                .toList();
        return new Isolation(known.level(), known.mechanism(), gaps);
    }

    /** For each probe whether it is open, that is, whether the canary could do what it tried. */
    static Map<Probe, Boolean> tryAll(Enclosure enclosure, RunFolder folder, Spawner spawner)
            throws IOException, IsolationUnmetException {
        Path secret = folder.keepSecret("canary.txt", "This file is the judge's own.");
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LocalListener service = LocalListener.in(folder)) {
            StudentProgram canary = new StudentProgram(
                    List.of(Canary.class.getPackageName().replace('.', '/')),
                    Canary.class.getName(),
                    List.of(
                            secret.toString(),
                            Integer.toString(listener.getLocalPort()),
                            service.path().toString()));
            PackedProgram packed = folder.pack("canary", canary);
            try (EnclosedStarter starter = new EnclosedStarter(spawner, enclosure, enclosure.isolation(), packed);
                    StudentProcess process = starter.start()) {
                Map<Probe, Boolean> open = answers(process, enclosure);
                if (!service.listens()) {
                    open.remove(Probe.LOCAL_SOCKET);
                }
                return open;
            } catch (IOException e) {
                throw new IsolationUnmetException("a Java process could not be started: " + e.getMessage(), e);
            }
        }
    }

    private static Map<Probe, Boolean> answers(StudentProcess process, Enclosure enclosure)
            throws IOException, IsolationUnmetException {
        CompletableFuture<Void> watchdog = CompletableFuture.runAsync(
                process::kill, CompletableFuture.delayedExecutor(PATIENCE.toNanos(), TimeUnit.NANOSECONDS));
        Map<Probe, Boolean> open = lines(process);
        boolean inTime = watchdog.cancel(false);
        if (!open.containsKey(Probe.ENDLESS)) {
            throw new IsolationUnmetException(inTime ? failed(process, enclosure) : late());
        }
        process.kill();
        open.put(Probe.ENDLESS, !process.awaitExit(Duration.ZERO).ended());
        return open;
    }

    /** The canary's last line says that from now on it will be endless. */
    private static Map<Probe, Boolean> lines(StudentProcess process) throws IOException {
        Map<Probe, Boolean> open = new EnumMap<>(Probe.class);
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.fromStudent(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null) {
            String[] words = line.split(" ", -1);
            Probe probe = Probe.valueOf(words[0]);
            open.put(probe, !words[1].equals("closed"));
            line = probe == Probe.ENDLESS ? null : output.readLine();
        }
        return open;
    }

    private static String late() {
        return "a small Java program did not do its work within " + PATIENCE.toSeconds() + " seconds";
    }

    private static String failed(StudentProcess process, Enclosure enclosure) {
        StudentProcess.Exit exit = process.awaitExit(PATIENCE);
        return ("a small Java program ended with code " + exit.code() + " ("
                        + process.lastWords().strip() + "). " + enclosure.advice())
                .strip();
    }
}
