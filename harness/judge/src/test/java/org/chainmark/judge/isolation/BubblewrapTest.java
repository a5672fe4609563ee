package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.chainmark.judge.isolation.IsolationLadder.Opened;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.judge.process.StudentProcessStarter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class BubblewrapTest extends StudentProcessContract {
    @Override
    StudentProcessStarter open() throws IOException {
        try {
            Opened opened = IsolationLadder.open(4, FixtureProcess.PROGRAM);
            assertThat(opened.refusals()).isEmpty();
            return opened.starter();
        } catch (IsolationUnmetException e) {
            return Assumptions.abort(e.getMessage());
        }
    }

    @Test
    void isLevelFour() {
        assertThat(starter().isolation().level()).isEqualTo(4);
        assertThat(starter().isolation().mechanism())
                .startsWith("bubblewrap ")
                .contains(" with seccomp, Linux ", "Java ");
        assertThat(starter().isolation().gaps()).isSubsetOf("no-process-cap", "whole-java");
    }

    @Test
    void canaryGetsAtNothing() throws IOException, IsolationUnmetException {
        try (RunFolder folder = new RunFolder(Executables.asRoot());
                Spawner spawner = new Spawner()) {
            var open = SelfTest.tryAll(Bubblewrap.filtered(), folder, spawner);
            assertThat(open).hasSameSizeAs(Probe.values()).doesNotContainValue(true);
        }
    }

    @Test
    void nothingThatWasOpenedOnTheWayIsLeftOpen() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.ask("files")).isEqualTo("0");
        }
    }

    @Test
    void worksWithoutAFilterAndSaysSo() throws IOException, IsolationUnmetException {
        try (StudentProcessStarter unfiltered = OpenRung.open(Bubblewrap.unfiltered(), FixtureProcess.PROGRAM);
                FixtureProcess fixture = FixtureProcess.start(unfiltered)) {
            assertThat(fixture.ask("fork")).isEqualTo("forked");
            assertThat(unfiltered.isolation().gaps()).contains("no-seccomp", "starts-programs");
        }
    }

    @Test
    void nativeMemoryIsLimitedToo() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.ask("fill-native-memory")).isEqualTo("refused");
        }
    }

    @Test
    void threadsAreLimited() throws IOException {
        Assumptions.assumeFalse(starter().isolation().gaps().contains("no-process-cap"), "kernel older than 5.14");
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.ask("start-threads")).isEqualTo("refused");
        }
    }

    @Test
    void refusesToShowAFolderThatHoldsFilesOfTheJudge() {
        Path classes = JudgeFiles.onClassPath().get(0);
        assertThatThrownBy(() -> Bubblewrap.refuseJudgesOwnFiles(
                        Path.of("/jdk"), Set.of(classes.resolve("..").normalize())))
                .isInstanceOf(IsolationUnmetException.class)
                .hasMessageContaining(classes.toString());
    }

    @Test
    void showsOnlyNeutralNames() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.ask("property java.home")).isEqualTo("/jdk");
            assertThat(fixture.ask("property java.class.path")).isEqualTo("/app/program.jar");
            assertThat(fixture.ask("property user.home")).isNotEqualTo(System.getProperty("user.home"));
        }
    }
}
