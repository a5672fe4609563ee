package org.chainmark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Temporary folders of a run that nobody else can look into, made when there is something to put there and removed with
 * all in them.
 */
final class PrivateFolder implements AutoCloseable {
    private @Nullable Path root;
    private int made;

    /** A new folder. */
    Path next() throws IOException {
        if (root == null) {
            root = Files.createTempDirectory("chainmark-class").toRealPath();
        }
        made++;
        return Files.createDirectory(root.resolve(String.valueOf(made)));
    }

    /** Removes what can be removed: what is left must not cost anybody a result. */
    @Override
    public void close() {
        if (root == null) {
            return;
        }
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
