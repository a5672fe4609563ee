package org.chainmark.judge.intake.archive;

import java.io.IOException;

/** The disk failed while an archive was read from it; any other failure to read one is the archive's. */
final class DiskFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    DiskFailedException(IOException cause) {
        super(cause);
    }
}
