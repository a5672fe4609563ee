package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.judge.process.StudentProcessStarter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfinedThreadTest extends StudentProcessContract {
    @Override
    StudentProcessStarter open() throws IOException {
        try {
            return OpenRung.open(ConfinedThread.byLandlock(), FixtureProcess.PROGRAM);
        } catch (IsolationUnmetException e) {
            return Assumptions.abort(e.getMessage());
        }
    }

    @Test
    void isLevelThree() {
        assertThat(starter().isolation().level()).isEqualTo(3);
        assertThat(starter().isolation().mechanism())
                .startsWith("Landlock ABI ")
                .contains(" with seccomp, Linux ", "Java ");
        assertThat(starter().isolation().gaps())
                .contains("finds-files")
                .isSubsetOf("finds-files", "empties-files", "ends-processes", "no-process-cap", "whole-java");
    }

    @Test
    void canaryGetsAtNothingButThreads() throws IOException, IsolationUnmetException {
        Enclosure enclosure = ConfinedThread.byLandlock();
        try (RunFolder folder = new RunFolder(enclosure.underAnotherAccount());
                Spawner spawner = enclosure.spawner(folder)) {
            var open = SelfTest.tryAll(enclosure, folder, spawner);
            assertThat(open).hasSameSizeAs(Probe.values());
            open.remove(Probe.THREADS);
            assertThat(open).doesNotContainValue(true);
        }
    }

    @Test
    void onlyTheStartingThreadIsConfined(@TempDir Path temporary) throws IOException, InterruptedException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.ask("echo confined")).isEqualTo("confined");
            assertThat(Files.writeString(temporary.resolve("free.txt"), "free")).exists();
            assertThat(new ProcessBuilder("true").start().waitFor()).isZero();
        }
    }

    @Test
    void programsThatItMayExecuteDoNotLeadOut() throws IOException, IsolationUnmetException {
        Enclosure enclosure = ConfinedThread.byLandlock();
        try (RunFolder folder = new RunFolder(enclosure.underAnotherAccount());
                Spawner spawner = enclosure.spawner(folder)) {
            Path prlimit = Executables.needed("prlimit", "util-linux");
            for (String program : List.of("/bin/true", "/bin/sh")) {
                Process process = spawner.start(List.of(prlimit.toString(), "--", program), folder.programs());
                assertThat(process.onExit().join().exitValue()).isEqualTo(126);
            }
        }
    }
}
