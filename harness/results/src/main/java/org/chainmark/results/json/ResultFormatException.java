package org.chainmark.results.json;

/** What should be a result is not one; the message names the field and what is wrong with it. */
public final class ResultFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ResultFormatException(String message) {
        super(message);
    }

    ResultFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
