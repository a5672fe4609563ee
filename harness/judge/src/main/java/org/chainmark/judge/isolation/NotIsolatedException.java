package org.chainmark.judge.isolation;

/** No acceptable level of isolation works on this machine; the message says why and what to do. */
public final class NotIsolatedException extends Exception {
    private static final long serialVersionUID = 1L;

    NotIsolatedException(String message) {
        super(message);
    }
}
