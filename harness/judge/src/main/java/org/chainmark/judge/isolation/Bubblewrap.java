package org.chainmark.judge.isolation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.results.Isolation;

/**
 * Level 4: namespaces of its own for files, network, processes and users, made by bubblewrap, and a filter of system
 * calls. Inside there are Java, the system libraries Java needs and the jar of the program, all read-only, and nothing
 * else.
 */
final class Bubblewrap implements Enclosure {
    static final int LEVEL = 4;

    /** No others: pages of {@code /dev/zero} can be shared, and then no limit counts them. */
    private static final List<String> DEVICES = List.of("/dev/null", "/dev/random", "/dev/urandom");

    private static final String JAVA_FOLDER = "/jdk";
    private static final String PROGRAM_FOLDER = "/app";

    private final StudentJava java;
    private final Optional<Path> flock;
    private final List<String> prefix;
    private final List<String> suffix;
    private final Isolation isolation;

    private Bubblewrap(
            StudentJava java, Optional<Path> flock, List<String> prefix, List<String> suffix, Isolation isolation) {
        this.java = java;
        this.flock = flock;
        this.prefix = List.copyOf(prefix);
        this.suffix = List.copyOf(suffix);
        this.isolation = isolation;
    }

    /**
     * Looks for what is needed; whether it really works is for the self-test to say.
     *
     * @throws IsolationUnmetException if something is missing
     */
    static Bubblewrap filtered() throws IsolationUnmetException {
        if (Executables.onLinux()) {
            var unused = Executables.filteredArchitecture();
        }
        return find(true);
    }

    /** Namespaces only. */
    static Bubblewrap unfiltered() throws IsolationUnmetException {
        return find(false);
    }

    private static Bubblewrap find(boolean filtered) throws IsolationUnmetException {
        if (!Executables.onLinux()) {
            throw new IsolationUnmetException("bubblewrap exists for Linux only");
        }
        Path bwrap = Executables.needed("bwrap", "bubblewrap");
        Path prlimit = Executables.needed("prlimit", "util-linux");
        Optional<Path> flock = filtered ? Optional.of(Executables.needed("flock", "util-linux")) : Optional.empty();
        StudentJava java = StudentJava.smallest();
        List<String> prefix = new ArrayList<>();
        if (Executables.asRoot()) {
            prefix.addAll(Accounts.switchToNobody(Executables.needed("setpriv", "util-linux")));
        }
        prefix.addAll(ProcessLimits.command(prlimit));
        prefix.add(bwrap.toString());
        prefix.addAll(namespaces(bwrap));
        prefix.addAll(readOnlyFiles(prlimit, java.home()));

        List<String> suffix = new ArrayList<>(List.of("--chdir", PROGRAM_FOLDER, "--remount-ro", "/"));
        if (filtered) {
            suffix.addAll(List.of("--seccomp", OpenedFile.NUMBER));
        }
        suffix.add("--");
        if (KernelRelease.running().countsThreadsPerNamespace()) {
            suffix.addAll(ProcessLimits.threadLimit(prlimit));
        }
        return new Bubblewrap(
                java, flock, prefix, suffix, new Isolation(LEVEL, mechanism(bwrap, filtered), gaps(java)));
    }

    private static List<String> gaps(StudentJava java) {
        return java.whole() ? List.of("whole-java") : List.of();
    }

    private static String mechanism(Path bwrap, boolean filtered) throws IsolationUnmetException {
        return CommandOutput.of(List.of(bwrap.toString(), "--version")).strip()
                + (filtered ? " with seccomp, " : ", ")
                + KernelRelease.running()
                + ", "
                + StudentJava.version();
    }

    private static List<String> namespaces(Path bwrap) throws IsolationUnmetException {
        List<String> options = new ArrayList<>(List.of(
                "--unshare-all",
                "--unshare-user",
                // Ends with the thread that started it: see Spawner.
                "--die-with-parent",
                "--new-session",
                "--clearenv",
                // A superuser inside a namespace would still own files of the system.
                "--uid",
                Accounts.NOBODY,
                "--gid",
                Accounts.NOBODY,
                "--hostname",
                "sandbox",
                "--cap-drop",
                "ALL"));
        if (CommandOutput.of(List.of(bwrap.toString(), "--help")).contains("--disable-userns")) {
            options.add("--disable-userns");
        }
        return options;
    }

    private static List<String> readOnlyFiles(Path prlimit, Path javaHome) throws IsolationUnmetException {
        NavigableSet<Path> shown;
        try {
            shown = JavaInstallation.neededFiles(javaHome);
        } catch (IOException e) {
            throw new IsolationUnmetException("the files that Java needs could not be listed: " + e, e);
        }
        shown.add(prlimit);
        refuseJudgesOwnFiles(javaHome, shown);
        List<String> options = new ArrayList<>(bound("--ro-bind", javaHome, JAVA_FOLDER));
        shown.forEach(path -> options.addAll(bound("--ro-bind", path, path.toString())));
        options.addAll(bound("--ro-bind-try", Path.of("/etc/ld.so.cache"), "/etc/ld.so.cache"));
        options.addAll(List.of("--proc", "/proc"));
        DEVICES.forEach(device -> options.addAll(bound("--dev-bind", Path.of(device), device)));
        return options;
    }

    private static List<String> bound(String option, Path from, String to) {
        return List.of(option, from.toString(), to);
    }

    /** Hidden suites installed among the system's libraries would be there for every student to read. */
    static void refuseJudgesOwnFiles(Path javaHome, Set<Path> shown) throws IsolationUnmetException {
        for (Path own : JudgeFiles.onClassPath()) {
            Optional<Path> showing = shown.stream().filter(own::startsWith).findFirst();
            if (showing.isPresent() || own.startsWith(javaHome)) {
                throw new IsolationUnmetException("the judge's own file " + own + " lies in " + showing.orElse(javaHome)
                        + ", which student code must be able to read; install it elsewhere");
            }
        }
    }

    @Override
    public List<String> command(PackedProgram program) {
        List<String> command = new ArrayList<>();
        flock.ifPresent(opener -> command.addAll(
                OpenedFile.handedOn(opener, program.systemCallFilter().orElseThrow())));
        command.addAll(prefix);
        command.addAll(bound("--ro-bind", program.folder(), PROGRAM_FOLDER));
        command.addAll(suffix);
        command.addAll(
                JvmCommand.of(java, JAVA_FOLDER + "/bin/java", PROGRAM_FOLDER + "/" + PackedProgram.JAR, program));
        return command;
    }

    @Override
    public Isolation isolation() {
        return isolation;
    }

    /** Two processes of bubblewrap: one outside, and the first one of the new process namespace. */
    @Override
    public int wrappers() {
        return 2;
    }

    @Override
    public boolean underAnotherAccount() {
        return Executables.asRoot();
    }

    @Override
    public Set<Probe> mustBeClosed() {
        Set<Probe> closed = EnumSet.allOf(Probe.class);
        if (flock.isEmpty()) {
            closed.removeAll(Set.of(Probe.ANY_SOCKET, Probe.COPY));
        }
        if (!KernelRelease.running().countsThreadsPerNamespace()) {
            closed.remove(Probe.THREADS);
        }
        return closed;
    }

    @Override
    public String advice() {
        String reachable = Executables.asRoot()
                ? ". As root, student code runs as the account nobody, which must be able to reach the folder of Java, "
                        + JavaInstallation.home() + ", and the temporary folder, "
                        + System.getProperty("java.io.tmpdir")
                : "";
        return "Unprivileged user namespaces may be switched off. On Ubuntu 24.04 they are allowed with:"
                + " sysctl -w kernel.apparmor_restrict_unprivileged_userns=0."
                + " A container must be run with a seccomp profile that permits them" + reachable;
    }
}
