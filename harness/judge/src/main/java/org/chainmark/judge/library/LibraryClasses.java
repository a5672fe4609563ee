package org.chainmark.judge.library;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.chainmark.suite.Library;

/** The class files of libraries. Each library is read once. */
public final class LibraryClasses {
    private static final Map<Library, Map<String, byte[]>> READ = new ConcurrentHashMap<>();

    private LibraryClasses() {}

    /**
     * All class files of a library by full class name.
     *
     * @throws IOException if they cannot be read
     */
    public static Map<String, byte[]> of(Library library) throws IOException {
        Map<String, byte[]> known = READ.get(library);
        if (known != null) {
            return known;
        }
        Map<String, byte[]> classes = new TreeMap<>();
        for (Class<?> anchor : Stream.concat(library.offered().stream(), library.behind().stream())
                .toList()) {
            PackageFiles.below(path(anchor.getName()) + ".class")
                    .forEach((file, bytes) -> classes.put(className(file), bytes));
        }
        Map<String, byte[]> read = Map.copyOf(classes);
        READ.put(library, read);
        return read;
    }

    private static String path(String className) {
        return className.replace('.', '/');
    }

    private static String className(String file) {
        return file.substring(0, file.length() - ".class".length()).replace('/', '.');
    }
}
