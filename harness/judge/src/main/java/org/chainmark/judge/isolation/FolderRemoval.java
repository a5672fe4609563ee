package org.chainmark.judge.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes a folder of ours with all that is in it. */
final class FolderRemoval {
    private FolderRemoval() {}

    /** Removes what can be removed: a file that another process still holds must not cost anybody a result. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // Left behind; it is empty of anything that matters.
        }
    }
}
