package org.chainmark.judge.isolation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.results.Isolation;

/**
 * Level 4: namespaces of its own for files, network, processes and users, made by bubblewrap. Inside there are Java, the
 * system libraries Java needs and the jar of the program, all read-only, and nothing else.
 */
final class Bubblewrap implements Enclosure {
    static final int LEVEL = 4;

    /** The account "nobody". A superuser inside a namespace would still own files of the system. */
    private static final String UNPRIVILEGED = "65534";

    private static final String JAVA_FOLDER = "/jdk";
    private static final String PROGRAM_FOLDER = "/app";

    private final List<String> prefix;
    private final List<String> suffix;
    private final Isolation isolation;

    private Bubblewrap(List<String> prefix, List<String> suffix, Isolation isolation) {
        this.prefix = List.copyOf(prefix);
        this.suffix = List.copyOf(suffix);
        this.isolation = isolation;
    }

    /**
     * Looks for what is needed; whether it really works is for the self-test to say.
     *
     * @throws IsolationUnmetException if something is missing
     */
    static Bubblewrap onThisMachine() throws IsolationUnmetException {
        if (!Executables.onLinux()) {
            throw new IsolationUnmetException("bubblewrap exists for Linux only");
        }
        Path bwrap = needed("bwrap", "bubblewrap");
        Path prlimit = needed("prlimit", "util-linux");
        List<String> prefix = new ArrayList<>();
        if (Executables.asRoot()) {
            prefix.addAll(asNobody(needed("setpriv", "util-linux")));
        }
        prefix.addAll(ProcessLimits.command(prlimit));
        prefix.add(bwrap.toString());
        prefix.addAll(namespaces(bwrap));
        prefix.addAll(readOnlyFiles(prlimit));

        List<String> suffix = new ArrayList<>(List.of("--chdir", PROGRAM_FOLDER, "--remount-ro", "/", "--"));
        List<String> gaps = new ArrayList<>(List.of("no-seccomp"));
        if (KernelRelease.running().countsThreadsPerNamespace()) {
            suffix.addAll(ProcessLimits.threadLimit(prlimit));
        } else {
            gaps.add("no-process-cap");
        }
        return new Bubblewrap(prefix, suffix, new Isolation(LEVEL, "bubblewrap", gaps));
    }

    private static Path needed(String program, String debianPackage) throws IsolationUnmetException {
        return Executables.find(program)
                .orElseThrow(() -> new IsolationUnmetException(program
                        + " is not installed; on Debian and Ubuntu it comes with: apt-get install " + debianPackage));
    }

    private static List<String> asNobody(Path setpriv) {
        return List.of(
                setpriv.toString(),
                "--reuid=" + UNPRIVILEGED,
                "--regid=" + UNPRIVILEGED,
                "--clear-groups",
                "--no-new-privs",
                "--");
    }

    private static List<String> namespaces(Path bwrap) throws IsolationUnmetException {
        List<String> options = new ArrayList<>(List.of(
                "--unshare-all",
                "--unshare-user",
                // Ends with the thread that started it: see Spawner.
                "--die-with-parent",
                "--new-session",
                "--clearenv",
                "--uid",
                UNPRIVILEGED,
                "--gid",
                UNPRIVILEGED,
                "--hostname",
                "sandbox",
                "--cap-drop",
                "ALL"));
        if (CommandOutput.of(List.of(bwrap.toString(), "--help")).contains("--disable-userns")) {
            options.add("--disable-userns");
        }
        return options;
    }

    private static List<String> readOnlyFiles(Path prlimit) throws IsolationUnmetException {
        Path javaHome = JavaInstallation.home();
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
        options.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
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
        List<String> command = new ArrayList<>(prefix);
        command.addAll(bound("--ro-bind", program.folder(), PROGRAM_FOLDER));
        command.addAll(suffix);
        command.addAll(JvmCommand.of(JAVA_FOLDER + "/bin/java", PROGRAM_FOLDER + "/" + PackedProgram.JAR, program));
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
    public Set<Probe> mustBeClosed() {
        return Set.of(Probe.values());
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
