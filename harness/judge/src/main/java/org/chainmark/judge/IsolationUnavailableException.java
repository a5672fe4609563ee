package org.chainmark.judge;

/** The isolation that was asked for cannot be had on this machine; the message says why and what to install. */
public final class IsolationUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IsolationUnavailableException(String message) {
        super(message);
    }
}
