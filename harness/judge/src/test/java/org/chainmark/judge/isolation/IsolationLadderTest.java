package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.chainmark.judge.isolation.IsolationLadder.Opened;
import org.chainmark.judge.isolation.IsolationLadder.Rung;
import org.chainmark.judge.process.StudentProcessStarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IsolationLadderTest {
    private static final Rung MISSING = new Rung(4, "bubblewrap", () -> {
        throw new IsolationUnmetException("bwrap is not installed");
    });
    private static final Rung PLAIN = new Rung(1, "process", PlainProcess::bare);

    @Test
    void takesTheNextBestAndKeepsTheReason() throws IOException, IsolationUnmetException {
        Opened opened = IsolationLadder.open(1, FixtureProcess.PROGRAM, List.of(MISSING, PLAIN));
        try (StudentProcessStarter starter = opened.starter()) {
            assertThat(starter.isolation().level()).isEqualTo(1);
            assertThat(opened.refusals())
                    .containsExactly("Level 4 (bubblewrap) cannot be used: bwrap is not installed");
        }
    }

    @Test
    void refusesToDegradeBelowTheMinimum() {
        assertThatThrownBy(() -> IsolationLadder.open(2, FixtureProcess.PROGRAM, List.of(MISSING, PLAIN)))
                .isInstanceOf(IsolationUnmetException.class)
                .hasMessage("Isolation level 2 is required, but this machine does not offer it."
                        + " Level 4 (bubblewrap) cannot be used: bwrap is not installed");
    }

    @Test
    void noProcessSurvivesTheStarter() throws IOException, IsolationUnmetException {
        Opened opened = IsolationLadder.open(1, FixtureProcess.PROGRAM);
        FixtureProcess fixture = FixtureProcess.start(opened.starter());
        opened.starter().close();
        assertThat(fixture.process().awaitExit(Duration.ZERO).ended()).isTrue();
        assertThatThrownBy(() -> opened.starter().start()).isInstanceOf(IOException.class);
    }
}
