package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class JudgeDeathTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"4", "3", "2", "1"})
    void aBusyProcessDoesNotSurviveAJudgeThatIsKilled(String level) throws Exception {
        Assumptions.assumeTrue(Executables.find("setpriv").isPresent(), "setpriv is not installed");
        Process judge = start(level);
        try (var output = new BufferedReader(new InputStreamReader(judge.getInputStream(), StandardCharsets.UTF_8))) {
            // Newer Java warns of the native calls of level 3 first.
            String line = output.lines()
                    .filter(said -> !said.startsWith("WARNING"))
                    .findFirst()
                    .orElse("it says nothing");
            Assumptions.assumeTrue(line.startsWith("started"), "level " + level + " does not work here: " + line);
            List<ProcessHandle> students = judge.descendants().toList();
            assertThat(students).isNotEmpty();

            judge.destroyForcibly().waitFor();

            awaitEnd(students);
        } finally {
            judge.destroyForcibly();
        }
    }

    private static void awaitEnd(List<ProcessHandle> students) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (students.stream().anyMatch(OwnedProcess::isRunning)) {
            assertThat(System.nanoTime()).describedAs("deadline").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private Process start(String level) throws IOException {
        // The account that student code runs under must be able to pass.
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MortalJudge.class.getName(),
                        level)
                .redirectErrorStream(true)
                .start();
    }
}
