package org.chainmark.judge.structure;

import java.io.IOException;

/** Our rules cannot read a class that our compiler made: a failure of ours. */
public final class UnreadableClassException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableClassException(String message) {
        super(message);
    }

    UnreadableClassException(String message, Throwable cause) {
        super(message, cause);
    }
}
