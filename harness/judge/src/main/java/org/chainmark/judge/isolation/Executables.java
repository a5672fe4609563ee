package org.chainmark.judge.isolation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmark.judge.isolation.seccomp.Architecture;

/** Programs of this machine, found as a shell would find them. */
final class Executables {
    private static final List<String> USUAL_FOLDERS = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

    private static final boolean AS_ROOT = findOutWhetherRoot();

    private Executables() {}

    static boolean onLinux() {
        return System.getProperty("os.name", "").startsWith("Linux");
    }

    static boolean onWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /** Whether the judge runs as the superuser of a Unix system. */
    static boolean asRoot() {
        return AS_ROOT;
    }

    /** A container may have no name for the account, or give the superuser another. */
    private static boolean findOutWhetherRoot() {
        if (onWindows()) {
            return false;
        }
        try {
            return Objects.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"), 0);
        } catch (IOException | UnsupportedOperationException e) {
            return System.getProperty("user.name", "").equals("root");
        }
    }

    /**
     * The processor, if there is a filter of system calls for it.
     *
     * @throws IsolationUnmetException if there is none
     */
    static Architecture filteredArchitecture() throws IsolationUnmetException {
        return Architecture.running()
                .orElseThrow(() -> new IsolationUnmetException(
                        "there is no filter of system calls for a processor " + System.getProperty("os.arch")));
    }

    /** The program's path, or nothing if it is not installed. */
    static Optional<Path> find(String name) {
        String searchPath = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(searchPath.split(File.pathSeparator, -1)), USUAL_FOLDERS.stream())
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * The program's path.
     *
     * @throws IsolationUnmetException if it is not installed; says what to install
     */
    static Path needed(String name, String debianPackage) throws IsolationUnmetException {
        return find(name)
                .orElseThrow(() -> new IsolationUnmetException(name
                        + " is not installed; on Debian and Ubuntu it comes with: apt-get install " + debianPackage));
    }
}
