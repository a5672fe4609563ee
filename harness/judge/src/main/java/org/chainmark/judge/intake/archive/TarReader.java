package org.chainmark.judge.intake.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.chainmark.judge.intake.archive.EntryVisitor.Kind;
import org.chainmark.results.Fact;

/** Reads tar archives from their beginning to their end. */
final class TarReader {
    /** Between two files stand a header and what does not fit into it, such as long names. */
    private static final long BETWEEN_FILES = 256 * 1024;

    /** At least one block of zeros ends an archive; without it, files may be missing. */
    private static final int BLOCK = 512;

    private TarReader() {}

    /**
     * Tells of every entry.
     *
     * @param name of the archive, for facts
     * @throws IOException if it is damaged
     */
    static void read(InputStream archive, String name, ArchiveLimits limits, EntryVisitor visitor)
            throws IOException, RefusedArchiveException {
        MeteredInputStream metered = new MeteredInputStream(archive, limits.bytesRead());
        try {
            // Names are taken as bytes, which may be UTF-8 or not.
            read(metered, new TarArchiveInputStream(metered, "ISO-8859-1"), name, visitor);
        } catch (IOException e) {
            if (!metered.isUsedUp()) {
                throw e;
            }
            throw new RefusedArchiveException(Fact.of("intake.archiveTooLarge")
                    .with("path", name)
                    .with("limit", String.valueOf(limits.bytesRead())));
        }
    }

    private static void read(MeteredInputStream metered, TarArchiveInputStream tar, String name, EntryVisitor visitor)
            throws IOException, RefusedArchiveException {
        metered.allow(BETWEEN_FILES);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isSparse()) {
                throw new RefusedArchiveException(
                        Fact.of("intake.archiveMethod").with("path", name));
            }
            metered.allow(Long.MAX_VALUE);
            visitor.entry(EntryName.decode(entry.getName()), kind(entry), () -> unclosed(tar));
            tar.transferTo(OutputStream.nullOutputStream());
            metered.allow(BETWEEN_FILES);
        }
        if (metered.zerosAtEnd() < BLOCK) {
            throw new EOFException("the end of the archive is missing");
        }
    }

    /** Closing the content of an entry must not close the archive. */
    private static InputStream unclosed(TarArchiveInputStream tar) {
        return new FilterInputStream(tar) {
            @Override
            public void close() {}
        };
    }

    private static Kind kind(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Kind.LINK;
        }
        if (entry.isDirectory()) {
            return Kind.FOLDER;
        }
        boolean special = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
        return special ? Kind.SPECIAL : Kind.FILE;
    }
}
