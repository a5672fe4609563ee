package org.chainmark.judge.isolation;

/** A level of isolation cannot be had on this machine. The message says what failed and what can be done. */
public final class IsolationUnmetException extends Exception {
    private static final long serialVersionUID = 1L;

    IsolationUnmetException(String message) {
        super(message);
    }

    IsolationUnmetException(String message, Throwable cause) {
        super(message, cause);
    }
}
