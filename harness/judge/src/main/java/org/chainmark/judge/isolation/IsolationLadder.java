package org.chainmark.judge.isolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.results.Isolation;

/** Finds the best isolation that this machine offers and that proves itself in a self-test. */
public final class IsolationLadder {
    private static final List<Rung> RUNGS = List.of(
            new Rung(Bubblewrap.LEVEL, "bubblewrap with a filter of system calls", Bubblewrap::filtered),
            new Rung(Bubblewrap.LEVEL, "bubblewrap", Bubblewrap::unfiltered),
            new Rung(ConfinedThread.LEVEL, "Landlock with a filter of system calls", ConfinedThread::byLandlock),
            new Rung(OtherAccount.LEVEL, "another account", OtherAccount::fromRoot),
            new Rung(PlainProcess.LEVEL, "a process with limits", PlainProcess::limited),
            new Rung(PlainProcess.LEVEL, "a process", PlainProcess::bare));

    /** Levels above are not tried. For tests that compare the levels; it can only lower what a run is worth. */
    private static final int HIGHEST = Integer.getInteger("chainmark.isolation.highest", Bubblewrap.LEVEL);

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
        return open(
                minimumLevel,
                program,
                RUNGS.stream().filter(rung -> rung.level() <= HIGHEST).toList());
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
                refusals.add(refusal(rung, e));
            }
        }
        throw new IsolationUnmetException("Isolation level " + minimumLevel
                + " is required, but this machine does not offer it. " + String.join(". ", refusals));
    }

    private static String refusal(Rung rung, IsolationUnmetException cause) {
        return "Level " + rung.level() + " (" + rung.name() + ") cannot be used: " + cause.getMessage();
    }

    /**
     * Tries every way, also those that a run would not get to. Takes about the time of one JVM start for each.
     *
     * @throws IOException if the canary program cannot be packed
     */
    public static List<Trial> survey() throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (Rung rung : RUNGS) {
            trials.add(tried(rung));
        }
        return trials;
    }

    private static Trial tried(Rung rung) throws IOException {
        try {
            Enclosure enclosure = rung.enclosure().find();
            try (RunFolder folder = new RunFolder(enclosure.underAnotherAccount());
                    Spawner spawner = enclosure.spawner(folder)) {
                Isolation proved = SelfTest.require(enclosure, folder, spawner);
                return new Trial(rung.level(), rung.name(), Optional.of(proved), "");
            }
        } catch (IsolationUnmetException e) {
            return new Trial(rung.level(), rung.name(), Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * What became of one way.
     *
     * @param name what it is, in a few words
     * @param isolation what it has proved to be worth; nothing if it cannot be used
     * @param refusal why it cannot be used, without the final full stop; empty if it can
     */
    public record Trial(int level, String name, Optional<Isolation> isolation, String refusal) {}

    /** One way that may or may not exist on this machine. */
    record Rung(int level, String name, EnclosureFinder enclosure) {}

    /** Looks whether the machine has what an enclosure needs. */
    interface EnclosureFinder {
        Enclosure find() throws IsolationUnmetException;
    }
}
