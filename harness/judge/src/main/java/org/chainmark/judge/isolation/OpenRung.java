package org.chainmark.judge.isolation;

import java.io.IOException;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.results.Isolation;

/** A starter with all it needs: its folder, its thread, and a hook that cleans up when the judge is interrupted. */
final class OpenRung implements StudentProcessStarter {
    private final RunFolder folder;
    private final Spawner spawner;
    private final EnclosedStarter starter;
    private final Thread hook = new Thread(this::release, "student-jvm-cleanup");
    private boolean released;

    private OpenRung(RunFolder folder, Spawner spawner, EnclosedStarter starter) {
        this.folder = folder;
        this.spawner = spawner;
        this.starter = starter;
    }

    static StudentProcessStarter open(Enclosure enclosure, StudentProgram program)
            throws IOException, IsolationUnmetException {
        RunFolder folder = new RunFolder(enclosure.underAnotherAccount());
        Spawner spawner = spawner(enclosure, folder);
        try {
            Isolation proved = SelfTest.require(enclosure, folder, spawner);
            EnclosedStarter starter = new EnclosedStarter(spawner, enclosure, proved, folder.pack("app", program));
            OpenRung rung = new OpenRung(folder, spawner, starter);
            Runtime.getRuntime().addShutdownHook(rung.hook);
            return rung;
        } catch (IOException | IsolationUnmetException | RuntimeException e) {
            spawner.close();
            folder.close();
            throw e;
        }
    }

    private static Spawner spawner(Enclosure enclosure, RunFolder folder) throws IsolationUnmetException {
        try {
            return enclosure.spawner(folder);
        } catch (IsolationUnmetException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public StudentProcess start() throws IOException {
        return starter.start();
    }

    @Override
    public Isolation isolation() {
        return starter.isolation();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running or about to run; releasing twice does no harm.
        }
        release();
    }

    private synchronized void release() {
        if (!released) {
            released = true;
            starter.close();
            spawner.close();
            folder.close();
        }
    }
}
