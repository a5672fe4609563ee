package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chainmark.judge.isolation.IsolationLadder.Rung;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.results.Isolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PlainProcessTest extends StudentProcessContract {
    @Override
    StudentProcessStarter open() throws IOException, IsolationUnmetException {
        return OpenRung.open(PlainProcess.limited(), FixtureProcess.PROGRAM);
    }

    @Test
    void saysWhatItDoesNotStop() {
        assertThat(starter().isolation().level()).isEqualTo(1);
        assertThat(starter().isolation().gaps())
                .contains("reads-files", "network", "starts-programs", "ends-processes");
    }

    /** The proof that the canary can do what it is meant to find out: where nothing stops it, it succeeds. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void canaryGetsAtEverythingButTheEnvironment() throws IOException, IsolationUnmetException {
        try (RunFolder folder = new RunFolder(false);
                Spawner spawner = new Spawner()) {
            var open = SelfTest.tryAll(PlainProcess.bare(), folder, spawner);
            assertThat(open)
                    .hasSameSizeAs(Probe.values())
                    .containsEntry(Probe.OWN_ENVIRONMENT, false)
                    .containsEntry(Probe.ENDLESS, false);
            open.keySet().removeAll(Set.of(Probe.OWN_ENVIRONMENT, Probe.ENDLESS));
            assertThat(open).doesNotContainValue(false);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatItLeavesBehindDoesNotKeepTheJudgeReading() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            fixture.tell("leave");
            assertThat(fixture.process().awaitExit(Duration.ofSeconds(20)).ended())
                    .isTrue();

            fixture.process().kill();

            assertThat(fixture.answer()).isEqualTo("null");
        }
    }

    @Test
    void worksWithoutAnyProgramOfTheSystem() throws IOException, IsolationUnmetException {
        try (StudentProcessStarter bare = OpenRung.open(PlainProcess.bare(), FixtureProcess.PROGRAM);
                FixtureProcess fixture = FixtureProcess.start(bare)) {
            assertThat(fixture.ask("echo bare")).isEqualTo("bare");
            assertThat(bare.isolation().gaps()).contains("no-memory-cap");
        }
    }

    @Test
    void isRefusedWhereMoreIsPromised() {
        Rung boastful = new Rung(4, "boast", () -> new Boast(PlainProcess.bare()));
        assertThatThrownBy(() -> IsolationLadder.open(4, FixtureProcess.PROGRAM, List.of(boastful)))
                .isInstanceOf(IsolationUnmetException.class)
                .hasMessageStartingWith("Isolation level 4 is required")
                .hasMessageContaining("can still read a file of the judge");
    }

    /** A plain process that pretends to keep files private. */
    private record Boast(PlainProcess plain) implements Enclosure {
        @Override
        public List<String> command(PackedProgram program) {
            return plain.command(program);
        }

        @Override
        public Isolation isolation() {
            return new Isolation(4, "boast", List.of());
        }

        @Override
        public int wrappers() {
            return 0;
        }

        @Override
        public boolean underAnotherAccount() {
            return false;
        }

        @Override
        public Set<Probe> mustBeClosed() {
            return Set.of(Probe.FILE);
        }

        @Override
        public String advice() {
            return "";
        }
    }
}
