package org.chainmark.judge.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.results.Isolation;

/**
 * Level 2: a process of an account that owns nothing, which only the superuser can start. What the judge's account
 * keeps to itself stays private; what any account may do, this one may do too.
 */
final class OtherAccount implements Enclosure {
    static final int LEVEL = 2;

    private final StudentJava java;
    private final Path setpriv;
    private final Path setsid;
    private final Path prlimit;
    private final Accounts accounts = new Accounts();

    private OtherAccount(StudentJava java, Path setpriv, Path setsid, Path prlimit) {
        this.java = java;
        this.setpriv = setpriv;
        this.setsid = setsid;
        this.prlimit = prlimit;
    }

    /** @throws IsolationUnmetException if the judge cannot switch to another account */
    static OtherAccount fromRoot() throws IsolationUnmetException {
        if (!Executables.onLinux()) {
            throw new IsolationUnmetException("another account is used on Linux only");
        }
        if (!Executables.asRoot()) {
            throw new IsolationUnmetException("only root can start processes of another account");
        }
        return new OtherAccount(
                StudentJava.smallest(),
                Executables.needed("setpriv", "util-linux"),
                Executables.needed("setsid", "util-linux"),
                Executables.needed("prlimit", "util-linux"));
    }

    @Override
    public List<String> command(PackedProgram program) {
        List<String> command = new ArrayList<>(accounts.switchToNext(setpriv));
        command.add(setsid.toString());
        command.addAll(ProcessLimits.command(prlimit));
        // The account is for this one process, so that its limit counts nobody else's threads.
        command.addAll(ProcessLimits.threadLimit(prlimit));
        command.addAll(JvmCommand.of(java, java.executable(), program.jar().toString(), program));
        return command;
    }

    @Override
    public Isolation isolation() {
        List<String> gaps = new ArrayList<>(List.of("public-files"));
        if (java.whole()) {
            gaps.add("whole-java");
        }
        return new Isolation(LEVEL, "another account, " + KernelRelease.running() + ", " + StudentJava.version(), gaps);
    }

    @Override
    public int wrappers() {
        return 0;
    }

    @Override
    public boolean underAnotherAccount() {
        return true;
    }

    @Override
    public Set<Probe> mustBeClosed() {
        return Set.of(
                Probe.OWN_ENVIRONMENT,
                Probe.OTHER_ENVIRONMENTS,
                Probe.FILE,
                Probe.MEMORY,
                Probe.THREADS,
                Probe.ENDLESS);
    }

    @Override
    public String advice() {
        return "That account must be able to reach the folder of Java, " + java.home() + ", and the temporary folder, "
                + System.getProperty("java.io.tmpdir");
    }
}
