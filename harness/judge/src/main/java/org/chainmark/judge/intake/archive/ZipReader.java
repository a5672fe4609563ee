package org.chainmark.judge.intake.archive;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.chainmark.judge.intake.archive.EntryVisitor.Kind;
import org.chainmark.results.Fact;

/** Reads zip archives by the list at their end. */
final class ZipReader {
    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;

    private ZipReader() {}

    /**
     * Opens an archive whose list can be kept in memory and whose entries do not share bytes.
     *
     * @param name of the archive, for facts
     * @throws IOException if the disk fails
     */
    static ZipFile open(ArchiveChannel channel, String name, ArchiveLimits limits)
            throws IOException, RefusedArchiveException {
        channel.allow(limits.listBytes());
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            channel.throwIfDiskFailed();
            throw channel.isUsedUp()
                    ? tooMany(name, limits)
                    : new RefusedArchiveException(
                            Fact.of("intake.archiveDamaged").with("path", name));
        }
        channel.allow(Long.MAX_VALUE);
        check(entries(zip), channel.size(), name);
        return zip;
    }

    static List<ZipArchiveEntry> entries(ZipFile zip) {
        return Collections.list(zip.getEntries());
    }

    /** Tells of every entry. */
    static void read(ZipFile zip, String name, EntryVisitor visitor) throws IOException, RefusedArchiveException {
        for (ZipArchiveEntry entry : entries(zip)) {
            visitor.entry(name(entry), kind(entry), () -> {
                checkReadable(entry, name);
                return new CheckedContent(zip.getInputStream(entry), entry.getCrc());
            });
        }
    }

    static String name(ZipArchiveEntry entry) {
        return EntryName.decode(entry.getRawName());
    }

    static Kind kind(ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            return Kind.LINK;
        }
        boolean windowsFolder = entry.getSize() == 0 && name(entry).endsWith("\\");
        if (entry.isDirectory() || windowsFolder) {
            return Kind.FOLDER;
        }
        int type = entry.getUnixMode() & FILE_TYPE;
        return type == 0 || type == REGULAR || type == FOLDER ? Kind.FILE : Kind.SPECIAL;
    }

    /** Entries that share bytes unpack to far more than one pass over the archive could hold. */
    private static void check(List<ZipArchiveEntry> entries, long size, String name) throws RefusedArchiveException {
        long claimed = 0;
        for (ZipArchiveEntry entry : entries) {
            claimed += Math.max(0, entry.getCompressedSize());
            if (claimed > size || claimed < 0) {
                throw new RefusedArchiveException(
                        Fact.of("intake.archiveOverlap").with("path", name));
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new RefusedArchiveException(
                        Fact.of("intake.archivePassword").with("path", name));
            }
        }
    }

    private static void checkReadable(ZipArchiveEntry entry, String name) throws RefusedArchiveException {
        boolean readable = entry.getMethod() == ZipEntry.STORED
                || entry.getMethod() == ZipEntry.DEFLATED
                || entry.getMethod() == ZipMethod.ENHANCED_DEFLATED.getCode();
        if (!readable) {
            throw new RefusedArchiveException(Fact.of("intake.archiveMethod").with("path", name));
        }
    }

    private static RefusedArchiveException tooMany(String name, ArchiveLimits limits) {
        return new RefusedArchiveException(
                Fact.of("intake.archiveEntries").with("path", name).with("limit", String.valueOf(limits.entries())));
    }
}
