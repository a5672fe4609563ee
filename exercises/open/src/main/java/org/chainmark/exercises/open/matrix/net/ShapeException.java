package org.chainmark.exercises.open.matrix.net;

/** Two matrices do not fit together. */
public final class ShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ShapeException(String message) {
        super(message);
    }
}
