package org.chainmark.judge.isolation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainmark.judge.isolation.canary.Canary;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.judge.process.StudentProcess;

/** Runs the canary program in an enclosure, exactly as student code would be run, to see whether the enclosure holds. */
final class SelfTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SelfTest() {}

    /**
     * Makes sure that a JVM can be started so and that every probe that must be closed is closed.
     *
     * @throws IsolationUnmetException if not; the message names what failed
     */
    static void require(Enclosure enclosure, RunFolder folder, Spawner spawner)
            throws IOException, IsolationUnmetException {
        Map<Probe, Boolean> open = tryAll(enclosure, folder, spawner);
        String abilities = enclosure.mustBeClosed().stream()
                .filter(probe -> open.getOrDefault(probe, true))
                .sorted()
                .map(Probe::ability)
                .collect(Collectors.joining(", "));
        if (!abilities.isEmpty()) {
            throw new IsolationUnmetException("a program run with it can still " + abilities);
        }
    }

    /** For each probe whether it is open, that is, whether the canary could do what it tried. */
    static Map<Probe, Boolean> tryAll(Enclosure enclosure, RunFolder folder, Spawner spawner)
            throws IOException, IsolationUnmetException {
        Path secret = folder.keepSecret("canary.txt", "This file is the judge's own.");
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StudentProgram canary = new StudentProgram(
                    List.of(Canary.class.getPackageName().replace('.', '/')),
                    Canary.class.getName(),
                    List.of(secret.toString(), Integer.toString(listener.getLocalPort())));
            PackedProgram packed = folder.pack("canary", canary);
            try (EnclosedStarter starter = new EnclosedStarter(spawner, enclosure, packed);
                    StudentProcess process = starter.start()) {
                return answers(process, enclosure);
            } catch (IOException e) {
                throw new IsolationUnmetException("a Java process could not be started: " + e.getMessage(), e);
            }
        }
    }

    private static Map<Probe, Boolean> answers(StudentProcess process, Enclosure enclosure)
            throws IOException, IsolationUnmetException {
        StudentProcess.Exit exit = process.awaitExit(PATIENCE);
        if (!exit.ended()) {
            throw new IsolationUnmetException(
                    "a small Java program did not end within " + PATIENCE.toSeconds() + " seconds");
        }
        if (exit.code() != 0) {
            throw new IsolationUnmetException(("a small Java program ended with code " + exit.code() + " ("
                            + process.lastWords().strip() + "). " + enclosure.advice())
                    .strip());
        }
        Map<Probe, Boolean> open = new EnumMap<>(Probe.class);
        String output = new String(process.fromStudent().readAllBytes(), StandardCharsets.UTF_8);
        output.lines()
                .map(line -> line.split(" ", -1))
                .forEach(words -> open.put(Probe.valueOf(words[0]), !words[1].equals("closed")));
        return open;
    }
}
