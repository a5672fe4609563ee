package org.chainmark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists folders; an interface so that a disk that fails can be tried. */
@FunctionalInterface
interface Folders {
    /** Folders of the disk, sorted by name. */
    Folders DISK = folder -> {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (UncheckedIOException e) {
            // What the stream throws when the disk fails on the way.
            throw e.getCause();
        }
    };

    /** What is directly in a folder. */
    List<Path> entries(Path folder) throws IOException;
}
