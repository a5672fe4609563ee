package org.chainmark.judge.student;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.protocol.Limits;
import org.chainmark.results.Isolation;
import org.chainmark.studentjvm.StudentJvm;

/** Starts plain JVMs without isolation. */
final class JvmStarter implements StudentProcessStarter {
    @Override
    public StudentProcess start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-Xshare:auto"));
        command.addAll(List.of("-cp", place(StudentJvm.class) + File.pathSeparator + place(Limits.class)));
        command.add(StudentJvm.class.getName());
        return new Jvm(new ProcessBuilder(command).start());
    }

    private static String place(Class<?> type) {
        try {
            return new File(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Isolation isolation() {
        return new Isolation(1, "process", List.of());
    }

    @Override
    public void close() {}

    private record Jvm(Process process) implements StudentProcess {
        @Override
        public InputStream fromStudent() {
            return process.getInputStream();
        }

        @Override
        public OutputStream toStudent() {
            return process.getOutputStream();
        }

        @Override
        public Duration cpuTime() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        @Override
        public String lastWords() {
            try {
                return new String(process.getErrorStream().readNBytes(2_000), StandardCharsets.UTF_8);
            } catch (IOException e) {
                return "";
            }
        }

        @Override
        public void kill() {
            process.destroyForcibly();
            awaitExit(Duration.ofSeconds(10));
        }

        @Override
        public Exit awaitExit(Duration patience) {
            try {
                boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
                return new Exit(ended, ended ? process.exitValue() : 0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Exit(false, 0);
            }
        }
    }
}
