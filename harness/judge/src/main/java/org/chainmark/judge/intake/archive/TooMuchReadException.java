package org.chainmark.judge.intake.archive;

import java.io.IOException;

/** More was read of an archive than it may take. */
final class TooMuchReadException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchReadException() {
        super("more than the limit");
    }
}
