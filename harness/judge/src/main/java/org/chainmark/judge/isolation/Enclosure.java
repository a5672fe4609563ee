package org.chainmark.judge.isolation;

import java.util.List;
import java.util.Set;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.results.Isolation;

/** One way of keeping a student JVM from the machine. */
interface Enclosure {
    /** The whole command line that runs the program enclosed, once; it is started with an empty environment. */
    List<String> command(PackedProgram program);

    /**
     * What starts its processes; the caller closes it.
     *
     * @param folder where the programs to be run are
     * @throws IsolationUnmetException if this machine does not offer what it takes
     */
    default Spawner spawner(RunFolder folder) throws IsolationUnmetException {
        return new Spawner();
    }

    /** How this encloses, with the gaps that no probe can find; those that are open come on top. */
    Isolation isolation();

    /** How many processes stand between the process that is started and the JVM. */
    int wrappers();

    /** Whether the JVM runs under an account that is not the judge's and has to be let through to the program. */
    boolean underAnotherAccount();

    /** The probes that must be closed for this enclosure to be used; any other that is open is a gap. */
    Set<Probe> mustBeClosed();

    /** What the reader may try when a JVM cannot be started so; may be empty; without the final full stop. */
    String advice();
}
