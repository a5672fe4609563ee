package org.chainmark.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How well student code must be isolated for a run to begin; one of its options at most is given. */
final class IsolationDemand {
    static final int STRONGEST = 4;

    /** Below this, student code reads every file of the account that grades, the other submissions among them. */
    private static final int USUAL = 2;

    @Option(
            names = "--require-isolation",
            paramLabel = "N",
            description = "Grade nothing if student code cannot be isolated at this level, 1 to 4; without it, 2."
                    + " `chainmark doctor` shows the levels of this machine.")
    private @Nullable Integer required;

    @Option(
            names = "--allow-unisolated",
            description = "Grade also where student code can read, write and send whatever this account can.")
    private boolean anything;

    int minimum() {
        if (required != null) {
            return required;
        }
        return anything ? 1 : USUAL;
    }

    boolean isPossible() {
        return minimum() >= 1 && minimum() <= STRONGEST;
    }

    /** What to do where the demand is not met; each a line. */
    List<String> advice() {
        String more =
                "More isolation: on Linux, install bubblewrap (Debian, Ubuntu: apt-get install bubblewrap; Fedora: dnf"
                        + " install bubblewrap); on Windows, run Chainmark in WSL2; on macOS, in a Linux container."
                        + " `chainmark doctor` shows what this machine offers.";
        return required != null
                ? List.of(more)
                : List.of(
                        more,
                        "If you trust these submissions with every file of this account, add --allow-unisolated.");
    }
}
