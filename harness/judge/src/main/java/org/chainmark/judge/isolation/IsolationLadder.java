package org.chainmark.judge.isolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.judge.process.StudentProcessStarter;

/** Finds the best isolation that this machine offers and that proves itself in a self-test. */
public final class IsolationLadder {
    private static final List<Rung> RUNGS = List.of(
            new Rung(Bubblewrap.LEVEL, Bubblewrap::onThisMachine),
            new Rung(PlainProcess.LEVEL, PlainProcess::limited),
            new Rung(PlainProcess.LEVEL, PlainProcess::bare));

    private IsolationLadder() {}

    /**
     * What was settled on.
     *
     * @param starter starts the program; the caller closes it, which ends all its processes
     * @param refusals for each better way that was tried, why it is not used; sentences, without the final full stop
     */
    public record Opened(StudentProcessStarter starter, List<String> refusals) {
        public Opened {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Settles on the best way that works. Takes about the time of one JVM start for each way that is tried.
     *
     * @param minimumLevel 1 to 4; anything less isolated is refused
     * @throws IsolationUnmetException if this machine does not offer that level; says what failed and what may help
     * @throws IOException if the program cannot be packed
     */
    public static Opened open(int minimumLevel, StudentProgram program) throws IOException, IsolationUnmetException {
        return open(minimumLevel, program, RUNGS);
    }

    /** @param rungs in the order in which they are tried, the best first */
    static Opened open(int minimumLevel, StudentProgram program, List<Rung> rungs)
            throws IOException, IsolationUnmetException {
        List<String> refusals = new ArrayList<>();
        for (Rung rung : rungs) {
            if (rung.level() < minimumLevel) {
                break;
            }
            try {
                return new Opened(OpenRung.open(rung.enclosure().find(), program), refusals);
            } catch (IsolationUnmetException e) {
                refusals.add("Level " + rung.level() + " cannot be used: " + e.getMessage());
            }
        }
        throw new IsolationUnmetException("Isolation level " + minimumLevel
                + " is required, but this machine does not offer it. " + String.join(". ", refusals));
    }

    /** One way that may or may not exist on this machine. */
    record Rung(int level, EnclosureFinder enclosure) {}

    /** Looks whether the machine has what an enclosure needs. */
    interface EnclosureFinder {
        Enclosure find() throws IsolationUnmetException;
    }
}
