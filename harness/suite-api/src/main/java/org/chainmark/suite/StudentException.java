package org.chainmark.suite;

import java.util.List;

/** The student's code threw. All of it is text of the student's: it is shown, and never trusted. */
public final class StudentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String text;
    private final transient List<Frame> frames;

    /**
     * @param type full name of the exception's class
     * @param text its message, cut to a limit; empty if it had none
     * @param frames where it was thrown, innermost first, the student's own classes only
     */
    public StudentException(String type, String text, List<Frame> frames) {
        super(type + ": " + text);
        this.type = type;
        this.text = text;
        this.frames = List.copyOf(frames);
    }

    public String type() {
        return type;
    }

    public String text() {
        return text;
    }

    public List<Frame> frames() {
        return frames;
    }

    /** One line of a stack trace; {@code line} is 0 if unknown. */
    public record Frame(String className, String methodName, int line) {}
}
