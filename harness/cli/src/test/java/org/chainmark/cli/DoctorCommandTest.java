package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.chainmark.judge.isolation.IsolationLadder.Trial;
import org.chainmark.results.Isolation;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DoctorCommandTest {
    private static final Trial NO_BUBBLEWRAP =
            new Trial(4, "bubblewrap", Optional.empty(), "bwrap is not installed; apt-get install bubblewrap");
    private static final Trial LANDLOCK = new Trial(
            3, "Landlock", Optional.of(new Isolation(3, "Landlock ABI 7", List.of("finds-files", "new-one"))), "");
    private static final Trial PROCESS =
            new Trial(1, "a process", Optional.of(new Isolation(1, "process", List.of("network"))), "");

    private final StringWriter out = new StringWriter();

    private int doctor(Trial... trials) {
        CommandLine command = new CommandLine(new DoctorCommand(() -> List.of(trials)));
        return command.setOut(new PrintWriter(out, true)).execute();
    }

    @Test
    void showsEveryWayWithWhatItIsWorth() {
        assertThat(doctor(NO_BUBBLEWRAP, LANDLOCK, PROCESS)).isZero();

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "Level 4  failed  bubblewrap",
                        "    Bwrap is not installed; apt-get install bubblewrap.",
                        "Level 3  passed  Landlock",
                        "    It could have found out whether a file whose name it knows exists, and how large it is.",
                        "    Not closed off: `new-one`.",
                        "Level 1  passed  a process",
                        "    It could have used the network.",
                        "Student code is isolated at level 3 here, the first way that passed.");
    }

    @Test
    void aMachineWithoutIsolationIsThreeAndHearsWhatToDo() {
        assertThat(doctor(NO_BUBBLEWRAP, PROCESS)).isEqualTo(3);

        assertThat(out.toString()).contains("does not isolate", "WSL2", "--allow-unisolated");
    }
}
