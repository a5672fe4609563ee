package org.chainmark.judge.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainmark.judge.intake.DisplayPath;
import org.chainmark.results.Fact;

/** Writes the entries of an archive into an empty folder in memory, within limits; what may not be is left out or refused. */
final class Unpacker implements EntryVisitor {
    private final Path folder;
    private final String archive;
    private final ArchiveLimits limits;
    private final Notices notices;
    private final Map<String, String> spellings = new HashMap<>();
    private int entries;
    private long bytes;

    /**
     * Prepares to unpack.
     *
     * @param folder where the entries go
     * @param archive its name, for facts
     * @param notices where is said what was left out
     */
    Unpacker(Path folder, String archive, ArchiveLimits limits, Notices notices) {
        this.folder = folder;
        this.archive = archive;
        this.limits = limits;
        this.notices = notices;
    }

    @Override
    public void entry(String name, Kind kind, Content content) throws IOException, RefusedArchiveException {
        entries++;
        if (entries > limits.entries()) {
            throw refused("intake.archiveEntries", limits.entries());
        }
        Optional<List<String>> segments = EntryName.segments(name);
        if (segments.isEmpty()) {
            leaveOut("intake.archiveOutside", name);
        } else if (segments.get().stream().noneMatch(EntryName::isLeftBehind)) {
            entry(segments.get(), kind, content);
        }
    }

    private void entry(List<String> segments, Kind kind, Content content) throws IOException, RefusedArchiveException {
        String path = String.join("/", segments);
        boolean tooLong = segments.stream().anyMatch(segment -> segment.length() > limits.nameLength());
        if (tooLong || segments.size() > limits.depth()) {
            leaveOut("intake.archiveName", path);
            return;
        }
        switch (kind) {
            case LINK -> leaveOut("intake.archiveLink", path);
            case SPECIAL -> leaveOut("intake.archiveSpecial", path);
            case FOLDER -> makeFolder(segments);
            case FILE -> {
                Path parent = makeFolder(segments.subList(0, segments.size() - 1));
                requireOneSpelling(path);
                write(parent.resolve(segments.get(segments.size() - 1)), path, content);
            }
        }
    }

    private Path makeFolder(List<String> segments) throws IOException, RefusedArchiveException {
        Path current = folder;
        for (int i = 0; i < segments.size(); i++) {
            current = current.resolve(segments.get(i));
            if (!Files.isDirectory(current, LinkOption.NOFOLLOW_LINKS)) {
                String path = String.join("/", segments.subList(0, i + 1));
                requireOneSpelling(path);
                requireAbsent(current, path);
                Files.createDirectory(current);
            }
        }
        return current;
    }

    private void write(Path file, String path, Content content) throws IOException, RefusedArchiveException {
        requireAbsent(file, path);
        long most = ArchiveName.isArchive(path) ? limits.archiveBytes() + 1 : limits.bytesPerFile();
        try (InputStream in = content.open();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[8192];
            long written = 0;
            for (int count = in.read(buffer); count >= 0 && written < most; count = in.read(buffer)) {
                int kept = (int) Math.min(count, most - written);
                out.write(buffer, 0, kept);
                written += kept;
                bytes += kept;
                if (bytes > limits.bytesInAll()) {
                    throw refused("intake.archiveTooLarge", limits.bytesInAll());
                }
            }
        }
    }

    private void requireAbsent(Path path, String name) throws RefusedArchiveException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedArchiveException(
                    Fact.of("intake.archiveTwice").with("path", archive).with("entry", DisplayPath.of(name)));
        }
    }

    /** Names that are one name on some machines: there the submission would mean something else. */
    private void requireOneSpelling(String path) throws RefusedArchiveException {
        String upper = Normalizer.normalize(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        String other = spellings.putIfAbsent(upper.toLowerCase(Locale.ROOT), path);
        if (other != null && !other.equals(path)) {
            throw new RefusedArchiveException(Fact.of("intake.caseClash")
                    .with("path", DisplayPath.of(path))
                    .with("other", DisplayPath.of(other)));
        }
    }

    private void leaveOut(String key, String entry) {
        notices.add(Fact.of(key).with("path", archive).with("entry", DisplayPath.of(entry)));
    }

    private RefusedArchiveException refused(String key, long limit) {
        return new RefusedArchiveException(Fact.of(key).with("path", archive).with("limit", String.valueOf(limit)));
    }
}
