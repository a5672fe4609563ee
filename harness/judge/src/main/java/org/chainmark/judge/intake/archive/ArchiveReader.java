package org.chainmark.judge.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.chainmark.judge.intake.DisplayPath;
import org.chainmark.results.Fact;

/** Reads an archive of any format that can be opened. */
final class ArchiveReader {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final String name;
    private final ArchiveLimits limits;

    ArchiveReader(Path file, ArchiveLimits limits) {
        this.file = file;
        this.name = DisplayPath.of(String.valueOf(file.getFileName()));
        this.limits = limits;
    }

    /** What the archive is called in facts. */
    String name() {
        return name;
    }

    /**
     * Tells of every entry.
     *
     * @throws RefusedArchiveException if it is no archive, damaged, or beyond the limits
     * @throws IOException if the disk fails
     */
    void read(EntryVisitor visitor) throws IOException, RefusedArchiveException {
        try (ArchiveChannel channel = ArchiveChannel.open(file)) {
            read(channel, visitor);
        }
    }

    private void read(ArchiveChannel channel, EntryVisitor visitor) throws IOException, RefusedArchiveException {
        if (channel.size() > limits.archiveBytes()) {
            throw new RefusedArchiveException(
                    fact("intake.archiveFileTooLarge").with("limit", String.valueOf(limits.archiveBytes())));
        }
        try {
            ArchiveFormat format = formatOf(channel);
            switch (format) {
                case ZIP -> readZip(channel, visitor);
                case TAR -> TarReader.read(buffered(channel), name, limits, visitor);
                case GZIP -> readGzip(channel, visitor);
                default ->
                    throw new RefusedArchiveException(
                            fact("intake.archiveUnknown").with("found", format.title()));
            }
        } catch (IOException | RuntimeException e) {
            channel.throwIfDiskFailed();
            // Whatever a reader trips over in bytes that it was given is wrong with them.
            throw new RefusedArchiveException(fact("intake.archiveDamaged"));
        }
    }

    private void readZip(ArchiveChannel channel, EntryVisitor visitor) throws IOException, RefusedArchiveException {
        try (ZipFile zip = ZipReader.open(channel, name, limits)) {
            ZipReader.read(zip, name, visitor);
        }
    }

    private void readGzip(ArchiveChannel channel, EntryVisitor visitor) throws IOException, RefusedArchiveException {
        InputStream unzipped = new BufferedInputStream(new GZIPInputStream(buffered(channel), BUFFER), BUFFER);
        unzipped.mark(ArchiveFormat.BEGINNING);
        ArchiveFormat inside = ArchiveFormat.of(unzipped.readNBytes(ArchiveFormat.BEGINNING));
        if (inside != ArchiveFormat.TAR) {
            throw new RefusedArchiveException(fact("intake.archiveUnknown").with("found", "gzip"));
        }
        unzipped.reset();
        TarReader.read(unzipped, name, limits, visitor);
    }

    /** Looks at the beginning of an archive and goes back to it. */
    static ArchiveFormat formatOf(ArchiveChannel channel) throws IOException {
        byte[] beginning = Channels.newInputStream(channel).readNBytes(ArchiveFormat.BEGINNING);
        channel.position(0);
        return ArchiveFormat.of(beginning);
    }

    private static InputStream buffered(ArchiveChannel channel) {
        return new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
    }

    private Fact fact(String key) {
        return Fact.of(key).with("path", name);
    }
}
