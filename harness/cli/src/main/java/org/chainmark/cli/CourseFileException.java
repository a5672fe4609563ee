package org.chainmark.cli;

import java.util.List;

/** A course file cannot be used; nothing has been written. */
final class CourseFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems each says where, what was found and what is allowed */
    CourseFileException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
