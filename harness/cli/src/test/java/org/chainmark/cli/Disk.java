package org.chainmark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lays out files of submissions below a folder. */
record Disk(Path root) {
    /** A project with a source root, as the template has it. */
    Path project(String path) {
        file(path + "/src/main/java/autograd/Value.java", "package autograd;");
        return root.resolve(path);
    }

    Path folder(String path) {
        try {
            return Files.createDirectories(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String path, String text) {
        Path file = root.resolve(path);
        folder(String.valueOf(root.relativize(file).getParent()));
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
