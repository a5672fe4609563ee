package org.chainmark.judge.student;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is loaded into a student JVM.
 *
 * @param written the student's class files by full class name
 * @param library class files that the exercise brings; where both have a name, this one counts
 */
public record StudentClasses(Map<String, byte[]> written, Map<String, byte[]> library) {
    public StudentClasses {
        written = Map.copyOf(written);
        library = Map.copyOf(library);
    }

    /** Classes of a student's and nothing else. */
    public static StudentClasses of(Map<String, byte[]> written) {
        return new StudentClasses(written, Map.of());
    }

    /** Full names of the classes that the student wrote, sorted. */
    List<String> names() {
        return written.keySet().stream()
                .filter(name -> !library.containsKey(name))
                .sorted()
                .toList();
    }

    /** All of them together. */
    Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>(written);
        all.putAll(library);
        return all;
    }
}
