package org.chainmark.suite;

import java.util.List;

/**
 * What an exercise brings into the student JVM beside the student's own classes. A class stands for all that is in its
 * package and below.
 *
 * @param offered what the student's source may use
 * @param behind what the offered classes need
 */
public record Library(List<Class<?>> offered, List<Class<?>> behind) {
    /** Nothing but the JDK. */
    public static final Library NONE = new Library(List.of(), List.of());

    public Library {
        offered = List.copyOf(offered);
        behind = List.copyOf(behind);
    }

    public boolean isEmpty() {
        return offered.isEmpty() && behind.isEmpty();
    }

    /** Packages that the student's source may use, with all below them. */
    public List<String> offeredPackages() {
        return offered.stream().map(Class::getPackageName).distinct().sorted().toList();
    }
}
