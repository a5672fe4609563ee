package org.chainmark.judge.structure;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes class files that are in memory readable for rules. */
final class ClassReading {
    private ClassReading() {}

    /** The classes, and nothing of the class path: types they only mention are known by name. */
    static JavaClasses read(Map<String, byte[]> classes) throws IOException {
        Path folder = Files.createTempDirectory("chainmark-structure");
        try {
            write(classes, folder);
            JavaClasses imported = read(folder);
            checkComplete(classes, imported);
            return imported;
        } finally {
            delete(folder);
        }
    }

    /** Files are numbered, since a student's class names may not be names of files on every machine. */
    private static void write(Map<String, byte[]> classes, Path folder) throws IOException {
        int number = 0;
        for (byte[] bytes : classes.values()) {
            Files.write(folder.resolve(++number + ".class"), bytes);
        }
    }

    private static JavaClasses read(Path folder) throws UnreadableClassException {
        try {
            return ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
                configuration.setResolveMissingDependenciesFromClassPath(false);
                return new ClassFileImporter().importPath(folder);
            });
        } catch (RuntimeException e) {
            throw new UnreadableClassException("cannot read classes", e);
        }
    }

    /** A class that cannot be read is otherwise left out in silence, and would break no rule. */
    private static void checkComplete(Map<String, byte[]> classes, JavaClasses imported)
            throws UnreadableClassException {
        List<String> missing = new TreeSet<>(classes.keySet())
                .stream().filter(name -> !imported.contain(name)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableClassException("cannot read classes " + missing);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
