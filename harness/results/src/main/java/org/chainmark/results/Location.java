package org.chainmark.results;

/**
 * A place in the student's source.
 *
 * @param file path below the source root, such as {@code autograd/Value.java}
 * @param line from 1, as editors count
 */
public record Location(String file, int line) {
    public Location {
        if (file.isEmpty() || line < 1) {
            throw new IllegalArgumentException("a place is a file and a line from 1 on: " + file + ", " + line);
        }
    }

    /** The last part of the path: {@code Value.java}. */
    public String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
