package org.chainmark.judge.student;

/** A student JVM could not be started or did not get ready. The cause is ours, never the student's. */
public final class StudentJvmUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StudentJvmUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
