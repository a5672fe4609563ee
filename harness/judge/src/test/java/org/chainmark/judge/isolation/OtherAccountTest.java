package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.chainmark.judge.process.StudentProcessStarter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class OtherAccountTest extends StudentProcessContract {
    @Override
    StudentProcessStarter open() throws IOException {
        try {
            OtherAccount enclosure = OtherAccount.fromRoot();
            return OpenRung.open(enclosure, FixtureProcess.PROGRAM);
        } catch (IsolationUnmetException e) {
            return Assumptions.abort(e.getMessage());
        }
    }

    @Test
    void keepsFilesPrivateButNotTheNetwork() {
        assertThat(starter().isolation().level()).isEqualTo(2);
        assertThat(starter().isolation().gaps())
                .contains("public-files", "network", "starts-programs")
                .doesNotContain("reads-files", "environment", "no-memory-cap");
    }

    @Test
    void noTwoProcessesShareAnAccount() throws IOException {
        try (FixtureProcess one = FixtureProcess.start(starter());
                FixtureProcess other = FixtureProcess.start(starter())) {
            assertThat(one.ask("account")).isNotEqualTo(other.ask("account")).isNotEqualTo("0");
        }
    }

    @Test
    void threadsAreLimited() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.ask("start-threads")).isEqualTo("refused");
        }
    }
}
