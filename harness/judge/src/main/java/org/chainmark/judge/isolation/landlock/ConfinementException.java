package org.chainmark.judge.isolation.landlock;

/** This machine cannot confine a thread; the message is the end of a sentence that says why. */
public final class ConfinementException extends Exception {
    private static final long serialVersionUID = 1;

    ConfinementException(String message) {
        super(message);
    }

    ConfinementException(String message, Throwable cause) {
        super(message, cause);
    }
}
