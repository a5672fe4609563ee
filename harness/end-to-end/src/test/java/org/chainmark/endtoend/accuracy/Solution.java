package org.chainmark.endtoend.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One right way to solve an exercise, and the changes that put a fault into it. The text shares nothing with what names
 * the faults.
 *
 * @param exercise id of the exercise
 * @param style name of the folder among the resources
 * @param fileName the one source file, such as {@code Clipping.java}
 */
record Solution(String exercise, String style, String fileName, String source, Map<String, List<SourceEdit>> faults) {
    private static final Path COURSE = Path.of("src", "test", "resources", "course");

    /** Every solution of an exercise. */
    static List<Solution> of(String exercise) throws IOException {
        try (Stream<Path> styles = Files.list(COURSE.resolve(exercise))) {
            return styles.sorted().map(style -> read(exercise, style)).toList();
        }
    }

    /** The exercises that have solutions. */
    static List<String> exercises() throws IOException {
        try (Stream<Path> folders = Files.list(COURSE)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Solution read(String exercise, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path source = files.filter(file -> file.toString().endsWith(".java"))
                    .findFirst()
                    .orElseThrow();
            return new Solution(
                    exercise,
                    folder.getFileName().toString(),
                    source.getFileName().toString(),
                    Files.readString(source),
                    FaultFile.read(Files.readAllLines(folder.resolve("faults.txt")))
                            .edits());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source with a change of {@link #faults}. */
    String with(String change) {
        List<SourceEdit.Replacement> replacements = new ArrayList<>();
        for (SourceEdit edit : faults.getOrDefault(change, List.of())) {
            try {
                replacements.addAll(edit.locate(source));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(this + ", " + change + ": " + e.getMessage(), e);
            }
        }
        replacements.sort(Comparator.comparingInt(SourceEdit.Replacement::from).reversed());
        StringBuilder changed = new StringBuilder(source);
        replacements.forEach(replacement -> changed.replace(replacement.from(), replacement.to(), replacement.text()));
        return changed.toString();
    }

    /** The package that the source is in. */
    String packageName() {
        return source.lines()
                .filter(line -> line.startsWith("package "))
                .map(line -> line.substring("package ".length(), line.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return exercise + ", " + style;
    }
}
