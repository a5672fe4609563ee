package org.chainmark.judge.isolation;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.results.Isolation;

/** Starts one program again and again in one kind of enclosure, and remembers what is still running. */
final class EnclosedStarter implements StudentProcessStarter {
    private final Spawner spawner;
    private final Enclosure enclosure;
    private final Isolation isolation;
    private final PackedProgram program;
    private final Set<OwnedProcess> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param isolation what the enclosure has proved to be worth */
    EnclosedStarter(Spawner spawner, Enclosure enclosure, Isolation isolation, PackedProgram program) {
        this.spawner = spawner;
        this.enclosure = enclosure;
        this.isolation = isolation;
        this.program = program;
    }

    @Override
    public StudentProcess start() throws IOException {
        Process process = spawner.start(enclosure.command(program), program.folder());
        Optional<PipeHolders> others =
                enclosure.mustBeClosed().contains(Probe.COPY) ? Optional.empty() : Optional.of(PipeHolders.of(process));
        OwnedProcess owned = new OwnedProcess(process, enclosure.wrappers(), others, running::remove);
        running.add(owned);
        if (closed) {
            owned.kill();
            throw new IOException("No process can be started any more: the run is over");
        }
        return owned;
    }

    @Override
    public Isolation isolation() {
        return isolation;
    }

    /** Ends every process that it started and that has not been ended. */
    @Override
    public void close() {
        closed = true;
        running.forEach(OwnedProcess::kill);
    }
}
