package org.chainmark.judge.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.judge.isolation.landlock.Confinement;
import org.chainmark.judge.isolation.landlock.ConfinementException;
import org.chainmark.judge.isolation.landlock.LandlockVersion;
import org.chainmark.judge.isolation.seccomp.Architecture;
import org.chainmark.results.Isolation;

/**
 * Level 3: Landlock and a filter of system calls, which need no privilege and also work where namespaces are forbidden,
 * as in most containers. The thread that starts student JVMs is confined, and they inherit that.
 */
final class ConfinedThread implements Enclosure {
    static final int LEVEL = 3;

    private final Architecture architecture;
    private final LandlockVersion version;
    private final StudentJava java;
    private final Path setpriv;
    private final Path prlimit;
    private final Accounts accounts = new Accounts();

    private ConfinedThread(
            Architecture architecture, LandlockVersion version, StudentJava java, Path setpriv, Path prlimit) {
        this.architecture = architecture;
        this.version = version;
        this.java = java;
        this.setpriv = setpriv;
        this.prlimit = prlimit;
    }

    /** @throws IsolationUnmetException if the kernel offers no Landlock, or a program is missing */
    static ConfinedThread byLandlock() throws IsolationUnmetException {
        if (!Executables.onLinux()) {
            throw new IsolationUnmetException("Landlock exists for Linux only");
        }
        try {
            return new ConfinedThread(
                    Executables.filteredArchitecture(),
                    Confinement.landlock(),
                    StudentJava.smallest(),
                    Executables.needed("setpriv", "util-linux"),
                    Executables.needed("prlimit", "util-linux"));
        } catch (ConfinementException e) {
            throw new IsolationUnmetException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Spawner spawner(RunFolder folder) throws IsolationUnmetException {
        try {
            return Spawner.confined(Confinement.prepare(architecture, readable(folder), executable()));
        } catch (ConfinementException e) {
            throw new IsolationUnmetException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new IsolationUnmetException("the files that Java needs cannot be listed: " + e.getMessage(), e);
        }
    }

    private Collection<Path> readable(RunFolder folder) throws IOException {
        List<Path> readable = new ArrayList<>(JavaInstallation.neededFiles(java.home()));
        readable.addAll(List.of(java.home(), folder.programs(), Path.of("/dev/urandom"), Path.of("/dev/random")));
        return readable.stream().filter(Files::exists).toList();
    }

    /** All that stands between this judge and the student's main method. */
    private Collection<Path> executable() throws IOException {
        List<Path> programs = new ArrayList<>(List.of(setpriv, prlimit, JavaInstallation.executable(java.home())));
        programs.addAll(JavaInstallation.loaders());
        Path starter = JavaInstallation.home().resolve("lib").resolve("jspawnhelper");
        if (Files.exists(starter)) {
            programs.add(starter);
        }
        return programs;
    }

    @Override
    public List<String> command(PackedProgram program) {
        List<String> command = new ArrayList<>();
        if (Executables.asRoot()) {
            command.addAll(accounts.switchToNext(setpriv));
        } else {
            command.addAll(Accounts.endingWithTheJudge(setpriv));
        }
        command.addAll(ProcessLimits.command(prlimit));
        if (Executables.asRoot()) {
            command.addAll(ProcessLimits.threadLimit(prlimit));
        }
        command.addAll(JvmCommand.of(java, java.executable(), program.jar().toString(), program));
        return command;
    }

    @Override
    public Isolation isolation() {
        List<String> gaps = new ArrayList<>(List.of("finds-files"));
        if (!version.refusesTruncation()) {
            gaps.add("empties-files");
        }
        if (!version.refusesSignals()) {
            gaps.add("ends-processes");
        }
        if (java.whole()) {
            gaps.add("whole-java");
        }
        String mechanism = "Landlock ABI " + version.number() + " with seccomp, " + KernelRelease.running() + ", "
                + StudentJava.version();
        return new Isolation(LEVEL, mechanism, gaps);
    }

    @Override
    public int wrappers() {
        return 0;
    }

    @Override
    public boolean underAnotherAccount() {
        return Executables.asRoot();
    }

    @Override
    public Set<Probe> mustBeClosed() {
        Set<Probe> closed = EnumSet.allOf(Probe.class);
        // Limits on threads count those of the whole account.
        closed.remove(Probe.THREADS);
        return closed;
    }

    @Override
    public String advice() {
        return "";
    }
}
