package org.chainmark.judge.compile;

import java.io.IOException;

/** Our compiler failed, twice, for no fault of the submission: it has to be graded again. */
public final class CompilerFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    CompilerFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
