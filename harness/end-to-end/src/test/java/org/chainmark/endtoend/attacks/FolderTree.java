package org.chainmark.endtoend.attacks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folders with all that is in them; links are not followed. */
final class FolderTree {
    private FolderTree() {}

    static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** All that is in it, folders too. */
    static List<Path> entries(Path root) throws IOException {
        List<Path> entries = new ArrayList<>();
        if (Files.exists(root)) {
            try (var walk = Files.walk(root)) {
                walk.filter(path -> !path.equals(root)).forEach(entries::add);
            }
        }
        return entries;
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path entry : entries(from)) {
            Path target = to.resolve(from.relativize(entry).toString());
            if (Files.isDirectory(entry)) {
                Files.createDirectories(target);
            } else {
                Files.copy(entry, target);
            }
        }
    }
}
