package org.chainmark.judge.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The temporary folder of one run, removed when closed. Only the judge's own account can look into it; when student
 * JVMs run under another account, that account may pass through to the programs, which are no secret.
 */
final class RunFolder implements AutoCloseable {
    private final Path root;
    private final boolean passable;

    /** @param passable whether other accounts must be able to read the programs */
    RunFolder(boolean passable) throws IOException {
        this.root = Files.createTempDirectory("chainmark-").toRealPath();
        this.passable = passable;
        permit(root, "rwx--x--x");
    }

    /** Packs a program into a folder of its own. */
    PackedProgram pack(String name, StudentProgram program) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        PackedProgram packed = new PackedProgram(folder, program.mainClass(), program.arguments());
        JarOfPackages.write(packed.jar(), program.packages());
        permit(packed.jar(), "rw-r--r--");
        permit(folder, "rwxr-xr-x");
        return packed;
    }

    /** Writes a file that nobody but the judge's account may read. */
    Path keepSecret(String name, String content) throws IOException {
        Path folder = Files.createTempDirectory(root, "own-");
        return Files.writeString(folder.resolve(name), content);
    }

    private void permit(Path path, String permissions) throws IOException {
        if (passable) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Removes what can be removed: a file that another process still holds must not cost anybody a result. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // Left to the system, which empties its temporary folder.
        }
    }
}
