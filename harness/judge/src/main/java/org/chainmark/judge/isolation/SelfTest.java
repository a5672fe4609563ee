package org.chainmark.judge.isolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chainmark.judge.isolation.canary.Canary;

/** Tries a mechanism out, from inside, before a submission is entrusted to it. */
final class SelfTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private SelfTest() {}

    /**
     * Runs the canary.
     *
     * @return why the mechanism cannot be used; empty if every door it promises to hold was held
     */
    static String failure(Mechanism mechanism) {
        try (PrivateFolder readable = PrivateFolder.create().readableByAll();
                ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path jar = readable.path().resolve("canary.jar");
            JarOfPackages.write(jar, List.of("org/chainmark/judge/isolation/canary"));
            Path secret = Files.writeString(readable.path().resolve("secret"), "secret");
            List<String> program =
                    List.of(Canary.class.getName(), secret.toString(), Integer.toString(door.getLocalPort()));
            return verdict(mechanism, run(mechanism.command(jar, program)));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What the canary found at each door, {@code open} or {@code held}. */
    static Map<String, String> doors(List<String> lines) {
        Map<String, String> doors = new HashMap<>();
        for (String line : lines) {
            int sign = line.indexOf('=');
            if (sign > 0) {
                doors.put(line.substring(0, sign), line.substring(sign + 1));
            }
        }
        return doors;
    }

    private static String verdict(Mechanism mechanism, List<String> lines) {
        if (!lines.contains("done")) {
            return "the self-test did not finish: " + String.join(" ", lines);
        }
        Map<String, String> doors = doors(lines);
        TreeSet<String> open = new TreeSet<>(mechanism.doorsToHold());
        open.removeIf(door -> "held".equals(doors.get(door)));
        return open.isEmpty() ? "" : "the self-test got through: " + String.join(", ", open);
    }

    private static List<String> run(List<String> command) throws IOException {
        Process process = EmptyEnvironment.start(command);
        try {
            process.getOutputStream().close();
            CompletableFuture<List<String>> said = CompletableFuture.supplyAsync(() -> lines(process));
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return List.of("no answer within " + PATIENCE.toSeconds() + " s");
            }
            return said.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during the self-test", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> lines(Process process) {
        List<String> out =
                process.inputReader(StandardCharsets.UTF_8).lines().limit(100).toList();
        if (out.contains("done")) {
            return out;
        }
        BufferedReader errors =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        return errors.lines().limit(3).toList();
    }
}
