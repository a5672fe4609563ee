package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java that the judge runs on, and what it needs from the rest of the machine. */
final class JavaInstallation {
    /** Where libraries of the system lie; anything else mapped into the judge is not part of Java. */
    private static final List<Path> LIBRARY_ROOTS = Stream.of(
                    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/nix/store", "/gnu/store")
            .map(Path::of)
            .toList();

    private static final Pattern LIBRARY_FILE = Pattern.compile("\\s(/\\S+\\.so[\\d.]*)$");

    private JavaInstallation() {}

    /** Its folder, links resolved. */
    static Path home() {
        try {
            return Path.of(System.getProperty("java.home")).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the running Java is gone", e);
        }
    }

    static Path executable(Path home) {
        return home.resolve("bin").resolve(Executables.onWindows() ? "java.exe" : "java");
    }

    /** All that a JVM of this installation must be able to read outside the installation's own folder. */
    static NavigableSet<Path> neededFiles(Path home) throws IOException {
        NavigableSet<Path> needed = new TreeSet<>(linkedFiles(home));
        needed.addAll(libraryFolders(home));
        needed.addAll(loaders());
        return topmost(needed);
    }

    /**
     * Folders and files outside its own folder that links inside it lead to. Linux distributions keep the
     * configuration of Java under {@code /etc} so.
     */
    private static NavigableSet<Path> linkedFiles(Path home) throws IOException {
        NavigableSet<Path> outside = new TreeSet<>();
        for (String part : List.of("conf", "lib")) {
            try (Stream<Path> files = Files.walk(home.resolve(part))) {
                for (Path link : (Iterable<Path>) files.filter(Files::isSymbolicLink)::iterator) {
                    Path target =
                            link.resolveSibling(Files.readSymbolicLink(link)).normalize();
                    if (!target.startsWith(home) && Files.isRegularFile(target)) {
                        outside.add(folderOrFile(target));
                    }
                }
            }
        }
        return outside;
    }

    /** A folder as broad as {@code /etc} is not shown for the sake of one file. */
    private static Path folderOrFile(Path file) {
        Path folder = file.getParent();
        return folder == null || folder.getNameCount() < 2 ? file : folder;
    }

    /** The folders from which this very JVM got its native libraries. */
    private static NavigableSet<Path> libraryFolders(Path home) throws IOException {
        NavigableSet<Path> folders = new TreeSet<>();
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            maps.map(LIBRARY_FILE::matcher)
                    .filter(line -> line.find())
                    .map(line -> Path.of(line.group(1)))
                    .filter(file -> !file.startsWith(home) && !file.startsWith(home()) && isSystemLibrary(file))
                    .forEach(file -> folders.add(file.resolveSibling(".").normalize()));
        }
        return folders;
    }

    private static boolean isSystemLibrary(Path file) {
        return LIBRARY_ROOTS.stream().anyMatch(file::startsWith);
    }

    /** The dynamic loaders under the names by which programs ask for them. */
    static NavigableSet<Path> loaders() throws IOException {
        NavigableSet<Path> loaders = new TreeSet<>();
        var name = FileSystems.getDefault().getPathMatcher("glob:ld-*.so*");
        for (Path folder : List.of(Path.of("/lib"), Path.of("/lib64"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> name.matches(file.getFileName())).forEach(loaders::add);
                }
            }
        }
        return loaders;
    }

    /** Leaves out what lies below another path of the set. */
    private static NavigableSet<Path> topmost(NavigableSet<Path> paths) {
        NavigableSet<Path> kept = new TreeSet<>();
        for (Path path : paths) {
            if (kept.stream().noneMatch(path::startsWith)) {
                kept.add(path);
            }
        }
        return kept;
    }
}
