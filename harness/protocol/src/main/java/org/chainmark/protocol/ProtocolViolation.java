package org.chainmark.protocol;

/** A frame is malformed, exceeds a limit or came at a time when it makes no sense. The message is for operators. */
public final class ProtocolViolation extends Exception {
    private static final long serialVersionUID = 1L;

    public ProtocolViolation(String message) {
        super(message);
    }
}
