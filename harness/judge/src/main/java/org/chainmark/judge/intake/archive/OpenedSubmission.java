package org.chainmark.judge.intake.archive;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmark.judge.intake.DisplayPath;
import org.chainmark.results.Fact;

/**
 * A submission as it was handed in, opened if it is an archive, or a folder with nothing but an archive, as learning
 * platforms write. Archives are unpacked into memory: no name in them can lead anywhere, and nothing has to be removed.
 */
public final class OpenedSubmission implements AutoCloseable {
    /** A folder with more than this is no wrapper of an archive. */
    private static final int MOST_BESIDE = 100;

    /** Names of any kind but the empty one, on every machine. */
    private static final Configuration MEMORY =
            Configuration.unix().toBuilder().setWorkingDirectory("/").build();

    private final ArchiveLimits limits;
    private final Notices notices = new Notices();
    private final List<FileSystem> memory = new ArrayList<>();
    private Path path;
    private Optional<Fact> refusal = Optional.empty();

    private OpenedSubmission(Path path, ArchiveLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    /**
     * Opens what lies at a path; what is not an archive is left as it is.
     *
     * @throws IOException if the disk fails; whatever is wrong with an archive is a {@link #refusal}
     */
    public static OpenedSubmission open(Path path) throws IOException {
        return open(path, ArchiveLimits.SUBMISSION);
    }

    static OpenedSubmission open(Path path, ArchiveLimits limits) throws IOException {
        OpenedSubmission opened = new OpenedSubmission(path.toAbsolutePath(), limits);
        try {
            opened.open();
        } catch (RefusedArchiveException e) {
            opened.refusal = Optional.of(e.problem());
        } catch (AccessDeniedException e) {
            // Taking it in will say so.
            opened.path = path;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    /** Where its files are, on disk or in memory; a single file if it is one. Good until it is closed. */
    public Path path() {
        return path;
    }

    /** Why it cannot be opened, if it cannot. */
    public Optional<Fact> refusal() {
        return refusal;
    }

    /** What was left out of an archive. */
    public List<Fact> notices() {
        return notices.all();
    }

    /** An archive may be in a folder or in an archive, and not further down. */
    private void open() throws IOException, RefusedArchiveException {
        if (isArchive(path)) {
            path = unpack(path, List.of());
        }
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Optional<Wrapper> wrapper = Wrapper.of(path);
        if (wrapper.isPresent()) {
            path = unpack(wrapper.get().archive(), wrapper.get().beside());
        }
    }

    private Path unpack(Path archive, List<Path> beside) throws IOException, RefusedArchiveException {
        FileSystem system = Jimfs.newFileSystem(MEMORY);
        memory.add(system);
        Path root = Files.createDirectory(system.getPath("/").resolve(folderName(archive)));
        ArchiveReader reader = new ArchiveReader(archive, limits);
        reader.read(new Unpacker(root, reader.name(), limits, notices));
        for (Path file : beside) {
            copy(file, root.resolve(String.valueOf(file.getFileName())));
        }
        return root;
    }

    /** What facts call the submission where they mean all of it. */
    private static String folderName(Path archive) {
        String stem = ArchiveName.stem(DisplayPath.of(String.valueOf(archive.getFileName())));
        return EntryName.isLeftBehind(stem) ? "submission" : stem;
    }

    /** What lies beside the archive belongs to the submission; what is in the archive comes first. */
    private void copy(Path file, Path target) throws IOException {
        if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.write(target, in.readNBytes(limits.bytesPerFile()));
            }
        }
    }

    private static boolean isArchive(Path path) {
        return ArchiveName.isArchive(String.valueOf(path.getFileName()))
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** A folder with one archive and no work beside it. */
    private record Wrapper(Path archive, List<Path> beside) {
        static Optional<Wrapper> of(Path folder) throws IOException, RefusedArchiveException {
            List<Path> archives = new ArrayList<>();
            List<Path> beside = new ArrayList<>();
            for (Path entry : entries(folder)) {
                String name = String.valueOf(entry.getFileName());
                if (EntryName.isLeftBehind(name)) {
                    continue;
                }
                if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) || name.endsWith(".java")) {
                    return Optional.empty();
                }
                (isArchive(entry) ? archives : beside).add(entry);
            }
            if (archives.size() > 1) {
                throw new RefusedArchiveException(Fact.of("intake.archives")
                        .with("path", name(archives.get(0)))
                        .with("other", name(archives.get(1))));
            }
            return archives.stream().findFirst().map(archive -> new Wrapper(archive, beside));
        }

        private static String name(Path path) {
            return DisplayPath.of(String.valueOf(path.getFileName()));
        }

        private static List<Path> entries(Path folder) throws IOException {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                for (Path entry : stream) {
                    if (entries.size() == MOST_BESIDE) {
                        return List.of();
                    }
                    entries.add(entry);
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            entries.sort(null);
            return entries;
        }
    }

    /** Forgets what was unpacked. */
    @Override
    public void close() throws IOException {
        for (FileSystem system : memory) {
            system.close();
        }
    }
}
