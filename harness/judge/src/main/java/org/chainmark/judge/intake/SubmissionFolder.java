package org.chainmark.judge.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.results.Fact;

/**
 * One submission on disk, looked at with limits. What may not be read is a problem of the submission; every other
 * failure of the disk is ours and stays an {@link IOException}.
 */
final class SubmissionFolder {
    /** What a path is; links are not followed. */
    enum Kind {
        MISSING,
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    private final Path root;
    private final FileAccess files;
    private final int entryLimit;
    private final Map<Path, List<Path>> listed = new HashMap<>();
    private int entriesSeen;

    SubmissionFolder(Path root, FileAccess files, int entryLimit) {
        this.root = root;
        this.files = files;
        this.entryLimit = entryLimit;
    }

    Path root() {
        return root;
    }

    /** How a path is called in facts: relative to the submission; the submission itself by its own name. */
    String name(Path path) {
        if (!path.equals(root)) {
            return DisplayPath.of(root.relativize(path));
        }
        Path last = root.toAbsolutePath().normalize().getFileName();
        return last == null ? "/" : DisplayPath.of(last);
    }

    Kind kind(Path path) throws IOException, RefusedException {
        try {
            BasicFileAttributes attributes = files.attributes(path);
            if (attributes.isSymbolicLink()) {
                return Kind.LINK;
            }
            if (attributes.isDirectory()) {
                return Kind.FOLDER;
            }
            return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
        } catch (NoSuchFileException e) {
            return Kind.MISSING;
        } catch (AccessDeniedException e) {
            throw unreadable(path);
        }
    }

    /** What is directly in a folder, sorted by name. */
    List<Path> entries(Path folder) throws IOException, RefusedException {
        List<Path> known = listed.get(folder);
        if (known == null) {
            known = list(folder);
            listed.put(folder, known);
        }
        return known;
    }

    private List<Path> list(Path folder) throws IOException, RefusedException {
        List<Path> entries;
        try {
            entries = files.list(folder, entryLimit - entriesSeen + 1);
        } catch (AccessDeniedException e) {
            throw unreadable(folder);
        }
        entriesSeen += entries.size();
        if (entriesSeen > entryLimit) {
            throw new RefusedException(Fact.of("intake.tooManyEntries").with("limit", String.valueOf(entryLimit)));
        }
        return entries.stream().sorted().toList();
    }

    /** The first bytes of a file, at most as many as the limit says. */
    byte[] beginning(Path file, int limit) throws IOException, RefusedException {
        try {
            return files.read(file, limit);
        } catch (AccessDeniedException e) {
            throw unreadable(file);
        }
    }

    private RefusedException unreadable(Path path) {
        return new RefusedException(Fact.of("intake.unreadable").with("path", name(path)));
    }
}
