package org.chainmark.results;

/**
 * The course file that a submission was graded with.
 *
 * @param title the course's name; empty for none
 * @param sha256 SHA-256 of the file, 64 hexadecimal digits in lower case
 */
public record CourseReference(String title, String sha256) {
    public CourseReference {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits: " + sha256);
        }
    }
}
