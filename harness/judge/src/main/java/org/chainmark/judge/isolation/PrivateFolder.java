package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that is removed with everything in it. */
record PrivateFolder(Path path) implements AutoCloseable {
    /** A folder that only we may enter. */
    static PrivateFolder create() throws IOException {
        return new PrivateFolder(Files.createTempDirectory("chainmark"));
    }

    /** Lets everybody read it: for the jar of the student JVM, which runs as somebody else. */
    PrivateFolder readableByAll() throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return this;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
