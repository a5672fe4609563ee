package org.chainmark.protocol;

import java.util.List;

/**
 * An exception of the student's, as text.
 *
 * @param type full name of its class
 * @param message empty if there was none; at most {@link Limits#EXCEPTION_TEXT_BYTES}
 * @param frames innermost first, classes of the student's only; at most {@link Limits#EXCEPTION_FRAMES}
 */
public record ExceptionData(String type, String message, List<Frame> frames) {
    public ExceptionData {
        frames = List.copyOf(frames);
    }

    /** One line of a stack trace; {@code line} is 0 if unknown. */
    public record Frame(String className, String methodName, int line) {}
}
