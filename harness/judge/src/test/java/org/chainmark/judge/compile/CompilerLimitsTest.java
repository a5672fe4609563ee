package org.chainmark.judge.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chainmark.judge.compile.Compilation.Compiled;
import org.chainmark.judge.compile.Compilation.Exhausted;
import org.chainmark.judge.compile.worker.CompileRequest;
import org.chainmark.judge.compile.worker.Frames;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CompilerLimitsTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Map<String, String> GOOD = Bombs.value("");

    @TempDir
    Path folder;

    @Test
    void aCompilationThatNeverEndsIsKilledAndItsWorkerReplaced() throws IOException {
        try (SubmissionCompiler compiler = compiler(Duration.ofSeconds(3), Duration.ofSeconds(60), 1_000)) {
            assertThat(compiler.compile(Bombs.nestedGenerics(12)))
                    .isEqualTo(new Exhausted(Fact.of("compile.timeout").with("seconds", "3")));
            assertThat(compiler.compile(GOOD)).isInstanceOf(Compiled.class);
            assertThat(compiler.pool().started()).isEqualTo(2);
        }
    }

    @Test
    void aMachineTooBusyToCompileIsNotTheStudentsFault() throws IOException {
        try (SubmissionCompiler compiler = compiler(Duration.ofHours(1), Duration.ofMillis(200), 1_000)) {
            assertThatThrownBy(() -> compiler.compile(Bombs.nestedGenerics(12)))
                    .isInstanceOf(CompilerFailedException.class)
                    .hasMessageContaining("STARVED");
        }
    }

    @Test
    void aWorkerThatDiedIsReplacedWithoutAWord() throws Exception {
        try (SubmissionCompiler compiler = compiler(Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000)) {
            compiler.compile(GOOD);
            for (WorkerProcess worker : compiler.pool().alive()) {
                worker.kill();
            }

            assertThat(compiler.compile(GOOD)).isInstanceOf(Compiled.class);
        }
    }

    @Test
    void aWorkerIsReplacedAfterItsShare() throws IOException {
        try (SubmissionCompiler compiler = compiler(Duration.ofSeconds(10), Duration.ofSeconds(20), 2)) {
            for (int i = 0; i < 3; i++) {
                assertThat(compiler.compile(GOOD)).isInstanceOf(Compiled.class);
            }
            assertThat(compiler.pool().started()).isEqualTo(2);
        }
    }

    @Test
    void closingEndsTheWorkersAndLeavesNoFiles() throws IOException {
        SubmissionCompiler compiler = compiler(Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000);
        compiler.compile(GOOD);
        List<Process> processes =
                compiler.pool().alive().stream().map(WorkerProcess::process).toList();

        compiler.close();

        assertThat(processes).isNotEmpty().noneMatch(Process::isAlive);
        assertThat(compiler.folder()).doesNotExist();
        assertThatThrownBy(() -> compiler.compile(GOOD)).isInstanceOf(IOException.class);
    }

    @Test
    void aWorkerEndsWithTheJudgeEvenInAHopelessCompilation() throws Exception {
        Process worker = new WorkerCommand(CLASS_PATH, folder).start(folder.resolve("log"));
        Frames.read(worker.getInputStream());
        Frames.write(worker.getOutputStream(), new CompileRequest(Bombs.nestedGenerics(12), List.of()).toBytes());

        worker.getOutputStream().close();

        assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
        worker.destroyForcibly();
    }

    @Test
    void aWorkerHasNoEnvironment() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/self/environ")), "only Linux shows the environment of a process");
        Process worker = new WorkerCommand(CLASS_PATH, folder).start(folder.resolve("log"));
        Frames.read(worker.getInputStream());

        Path environment = Path.of("/proc/" + worker.pid() + "/environ");

        assertThat(Files.readAllBytes(environment)).isEmpty();
        worker.destroyForcibly();
    }

    private static SubmissionCompiler compiler(Duration cpu, Duration wall, int compilesPerWorker) throws IOException {
        return new SubmissionCompiler(new CompilerOptions(1, CLASS_PATH, cpu, wall, compilesPerWorker));
    }
}
