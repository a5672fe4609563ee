package org.chainmark.judge.intake.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.chainmark.judge.intake.DisplayPath;
import org.chainmark.results.Fact;

/**
 * A zip archive with the work of a whole class, as learning platforms export it, taken apart into one archive for each.
 * Nothing in it is unpacked on the way: what a member handed in is opened, and judged, only when its turn comes.
 */
public final class ClassArchive {
    private final Path folder;
    private final ArchiveLimits limits;

    private ClassArchive(Path folder, ArchiveLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** What an archive turned out to be. */
    public sealed interface Contents {
        /** The work of one; also what is not a zip archive, which is the judge's to open. */
        record OneSubmission() implements Contents {}

        /**
         * The work of many.
         *
         * @param members in the order of the archive
         * @param notices what was left out
         */
        record Submissions(List<Member> members, List<Fact> notices) implements Contents {
            public Submissions {
                members = List.copyOf(members);
                notices = List.copyOf(notices);
            }
        }

        /** It cannot be opened. */
        record Refused(Fact problem) implements Contents {}
    }

    /**
     * The work of one member.
     *
     * @param name of its folder or archive
     * @param path an archive
     */
    public record Member(String name, Path path) {}

    /**
     * Takes an archive apart.
     *
     * @param folder an empty folder of ours, for the archives of the members
     * @throws IOException if the disk fails
     */
    public static Contents open(Path archive, Path folder) throws IOException {
        return new ClassArchive(folder, ArchiveLimits.CLASS).open(archive);
    }

    private Contents open(Path archive) throws IOException {
        String name = DisplayPath.of(String.valueOf(archive.getFileName()));
        try (ArchiveChannel channel = ArchiveChannel.open(archive)) {
            if (ArchiveReader.formatOf(channel) != ArchiveFormat.ZIP) {
                return new Contents.OneSubmission();
            }
            try (ZipFile zip = ZipReader.open(channel, name, limits)) {
                List<Member> members = split(zip);
                return members.isEmpty()
                        ? new Contents.OneSubmission()
                        : new Contents.Submissions(members, outside(zip, name));
            }
        } catch (RefusedArchiveException e) {
            return new Contents.Refused(e.problem());
        } catch (ZipException | EOFException e) {
            return new Contents.Refused(Fact.of("intake.archiveDamaged").with("path", name));
        }
    }

    private List<Member> split(ZipFile zip) throws IOException {
        List<Member> members = new ArrayList<>();
        for (Map.Entry<String, ClassListing.Member> member :
                ClassListing.members(zip).entrySet()) {
            Path own = Files.createDirectory(folder.resolve(String.valueOf(members.size())));
            Path archive = member.getValue().archive().isPresent()
                    ? copyArchive(zip, member.getValue().archive().get(), own, member.getKey())
                    : copyFiles(zip, member.getValue().files(), own, member.getKey() + ".zip");
            members.add(new Member(member.getKey(), archive));
        }
        return members;
    }

    private static List<Fact> outside(ZipFile zip, String name) {
        Notices notices = new Notices();
        ZipReader.entries(zip).stream()
                .map(ZipReader::name)
                .filter(entry -> EntryName.segments(entry).isEmpty())
                .forEach(entry -> notices.add(
                        Fact.of("intake.archiveOutside").with("path", name).with("entry", DisplayPath.of(entry))));
        return notices.all();
    }

    /** Bytes are copied as they are, compressed or not; together they are no more than the archive has. */
    private static Path copyFiles(ZipFile zip, Map<String, ZipArchiveEntry> files, Path folder, String name)
            throws IOException {
        Path path = file(folder, name, ".zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(path.toFile())) {
            for (Map.Entry<String, ZipArchiveEntry> file : files.entrySet()) {
                try (InputStream raw = zip.getRawInputStream(file.getValue())) {
                    out.addRawArchiveEntry(renamed(file.getValue(), file.getKey()), raw);
                }
            }
        }
        return path;
    }

    private static ZipArchiveEntry renamed(ZipArchiveEntry entry, String name) {
        ZipArchiveEntry copy = new ZipArchiveEntry(name);
        copy.setMethod(entry.getMethod());
        copy.setCrc(entry.getCrc());
        copy.setSize(entry.getSize());
        copy.setCompressedSize(entry.getCompressedSize());
        if (entry.getUnixMode() != 0) {
            copy.setUnixMode(entry.getUnixMode());
        }
        return copy;
    }

    /** At most one byte more than is opened later. */
    private static Path copyArchive(ZipFile zip, ZipArchiveEntry entry, Path folder, String name) throws IOException {
        Path path = file(folder, name, name.substring(ArchiveName.stem(name).length()));
        long left = ArchiveLimits.SUBMISSION.archiveBytes() + 1;
        try (InputStream in = new CheckedContent(zip.getInputStream(entry), entry.getCrc());
                OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0 && left > 0; count = in.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(count, left));
                left -= count;
            }
        }
        return path;
    }

    /** Called as the member is, if this disk takes the name. */
    private static Path file(Path folder, String name, String suffix) {
        try {
            return Files.createFile(folder.resolve(name));
        } catch (InvalidPathException | IOException e) {
            return folder.resolve("submission" + suffix);
        }
    }
}
