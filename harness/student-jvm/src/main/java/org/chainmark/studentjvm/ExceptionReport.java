package org.chainmark.studentjvm;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.protocol.ExceptionData;
import org.chainmark.protocol.Limits;
import org.jspecify.annotations.Nullable;

/** Turns what the student's code threw into data. Its methods may be the student's own and are called with care. */
final class ExceptionReport {
    private final StudentLoader loader;

    ExceptionReport(StudentLoader loader) {
        this.loader = loader;
    }

    ExceptionData of(Throwable thrown) {
        if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
            Throwable cause = thrown.getCause();
            String text = cause.getClass().getName() + ": " + message(cause);
            return new ExceptionData(thrown.getClass().getName(), cut(text), frames(cause));
        }
        Throwable told = firstFailure(thrown);
        return new ExceptionData(told.getClass().getName(), cut(message(told)), frames(told));
    }

    /**
     * Where a static initialiser has failed, only the first use of the class says why; the JVM keeps that for the later
     * ones.
     */
    private static Throwable firstFailure(Throwable thrown) {
        return thrown.getClass() == NoClassDefFoundError.class
                        && thrown.getCause() instanceof ExceptionInInitializerError first
                ? first
                : thrown;
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (Throwable hostile) {
            return "";
        }
    }

    private List<ExceptionData.Frame> frames(Throwable thrown) {
        StackTraceElement[] trace;
        try {
            trace = thrown.getStackTrace();
        } catch (Throwable hostile) {
            return List.of();
        }
        List<ExceptionData.Frame> frames = new ArrayList<>();
        for (@Nullable StackTraceElement element : trace) {
            if (element != null && loader.brings(element.getClassName()) && frames.size() < Limits.EXCEPTION_FRAMES) {
                frames.add(new ExceptionData.Frame(
                        element.getClassName(), element.getMethodName(), Math.max(0, element.getLineNumber())));
            }
        }
        return frames;
    }

    /** Cuts a text so that its UTF-8 form keeps the limit. */
    static String cut(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            if (bytes > Limits.EXCEPTION_TEXT_BYTES) {
                boolean insidePair = Character.isLowSurrogate(c) && i > 0;
                return text.substring(0, insidePair ? i - 1 : i);
            }
        }
        return text;
    }
}
