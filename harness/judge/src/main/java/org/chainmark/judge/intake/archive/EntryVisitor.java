package org.chainmark.judge.intake.archive;

import java.io.IOException;
import java.io.InputStream;

/** Is told of the entries of an archive, one after the other. */
@FunctionalInterface
interface EntryVisitor {
    /** What an entry is. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        /** A device or a pipe. */
        SPECIAL
    }

    /** Content of an entry. */
    @FunctionalInterface
    interface Content {
        /** Opens it, at most once; it is closed by whoever opened it. */
        InputStream open() throws IOException, RefusedArchiveException;
    }

    /**
     * One entry.
     *
     * @param name as it is in the archive
     */
    void entry(String name, Kind kind, Content content) throws IOException, RefusedArchiveException;
}
