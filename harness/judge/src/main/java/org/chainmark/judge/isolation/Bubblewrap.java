package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.results.Isolation;

/**
 * Level 4: namespaces of its own for files, network, processes and users, made by bubblewrap. The program sees the JDK,
 * the system's libraries and one jar, all read-only, and nothing it could write to.
 *
 * <p>The environment is emptied before bubblewrap starts, because bubblewrap's own first process keeps the one it was
 * given readable inside. Nobody's rights are taken before that where we are root.
 */
final class Bubblewrap implements Mechanism {
    private static final List<String> LIBRARY_FOLDERS =
            List.of("/lib", "/lib64", "/usr/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu");
    private static final String NOBODY = "65534";
    private static final int MEMORY_BYTES = (256 + 256) * 1024 * 1024;

    @Override
    public Isolation promise() {
        return new Isolation(4, "bubblewrap", List.of("no-seccomp"));
    }

    @Override
    public Set<String> doorsToHold() {
        return Set.of("environment", "reads-files", "writes-files", "writes-here", "network", "programs", "processes");
    }

    @Override
    public List<String> command(Path jar, List<String> program) {
        List<String> command = new ArrayList<>(List.of("env", "-i", "PATH=/usr/bin:/usr/sbin:/bin:/sbin"));
        if (isRoot()) {
            command.addAll(List.of(
                    "setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs", "--"));
        }
        command.addAll(
                List.of("prlimit", "--core=0", "--nofile=256", "--fsize=16777216", "--data=" + MEMORY_BYTES, "--"));
        command.addAll(List.of(
                "bwrap",
                "--unshare-all",
                "--unshare-user",
                "--die-with-parent",
                "--new-session",
                "--clearenv",
                "--setenv",
                "PATH",
                "/usr/bin",
                "--setenv",
                "LANG",
                "C.UTF-8",
                "--uid",
                NOBODY,
                "--gid",
                NOBODY,
                "--hostname",
                "sandbox",
                "--cap-drop",
                "ALL"));
        mount(command, jar);
        command.add("--");
        command.addAll(new JavaCommand("/jdk/bin/java", "/harness/student.jar", program).arguments());
        return command;
    }

    private static void mount(List<String> command, Path jar) {
        Path jdk = real(Path.of(System.getProperty("java.home")));
        readOnly(command, jdk, "/jdk");
        LIBRARY_FOLDERS.forEach(folder -> mountLibraries(command, Path.of(folder)));
        linkedConfiguration(jdk).forEach(folder -> readOnly(command, folder, folder.toString()));
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
        readOnly(command, jar, "/harness/student.jar");
        command.addAll(List.of("--chdir", "/harness", "--remount-ro", "/"));
    }

    /** Debian's JDK keeps its configuration elsewhere and links to it: the folders it links to, outermost first. */
    private static Set<Path> linkedConfiguration(Path jdk) {
        try (Stream<Path> files = Files.walk(jdk.resolve("conf"), 2)) {
            return files.filter(Files::isSymbolicLink)
                    .filter(Files::isRegularFile)
                    .map(Bubblewrap::real)
                    .filter(target -> !target.startsWith(jdk))
                    .map(Path::getParent)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mountLibraries(List<String> command, Path folder) {
        if (Files.isSymbolicLink(folder)) {
            try {
                command.addAll(
                        List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else if (Files.isDirectory(folder)) {
            readOnly(command, folder, folder.toString());
        }
    }

    private static void readOnly(List<String> command, Path source, String target) {
        command.addAll(List.of("--ro-bind", source.toString(), target));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
