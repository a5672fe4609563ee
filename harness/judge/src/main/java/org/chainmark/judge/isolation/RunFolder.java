package org.chainmark.judge.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.chainmark.judge.isolation.seccomp.Architecture;
import org.chainmark.judge.isolation.seccomp.SystemCallFilter;

/**
 * The temporary folder of one run, removed when closed. Only the judge's own account can look into it; when student
 * JVMs run under another account, that account may pass through to the programs, which are no secret.
 */
final class RunFolder implements AutoCloseable {
    private final Path root;
    private final Path programs;
    private final boolean passable;
    private final Optional<Path> systemCallFilter;

    /** @param passable whether other accounts must be able to read the programs */
    RunFolder(boolean passable) throws IOException {
        this.root = Files.createTempDirectory("chainmark-").toRealPath();
        this.passable = passable;
        permit(root, "rwx--x--x");
        this.programs = Files.createDirectory(root.resolve("programs"));
        permit(programs, "rwxr-xr-x");
        Optional<Architecture> architecture = Executables.onLinux() ? Architecture.running() : Optional.empty();
        this.systemCallFilter = architecture.isPresent()
                ? Optional.of(Files.write(root.resolve("calls.bpf"), SystemCallFilter.of(architecture.get())))
                : Optional.empty();
    }

    /** Packs a program into a folder of its own. */
    PackedProgram pack(String name, StudentProgram program) throws IOException {
        Path folder = Files.createDirectory(programs.resolve(name));
        PackedProgram packed = new PackedProgram(folder, program.mainClass(), program.arguments(), systemCallFilter);
        JarOfPackages.write(packed.jar(), program.packages());
        permit(packed.jar(), "rw-r--r--");
        permit(folder, "rwxr-xr-x");
        return packed;
    }

    /** Holds the programs that were packed, and nothing else. */
    Path programs() {
        return programs;
    }

    /** Writes a file that nobody but the judge's account may read. */
    Path keepSecret(String name, String content) throws IOException {
        Path folder = Files.createTempDirectory(root, "own-");
        return Files.writeString(folder.resolve(name), content);
    }

    /** Where a socket can be that any account may connect to, as those of a machine's services are. */
    Path socket(String name) {
        return root.resolve(name);
    }

    void openToAll(Path path) throws IOException {
        permit(path, "rwxrwxrwx");
    }

    private void permit(Path path, String permissions) throws IOException {
        if (passable) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        FolderRemoval.remove(root);
    }
}
