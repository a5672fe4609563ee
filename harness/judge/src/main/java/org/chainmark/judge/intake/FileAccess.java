package org.chainmark.judge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The three things that intake asks of a file system; symbolic links are never followed. */
interface FileAccess {
    FileAccess DISK = new Disk();

    BasicFileAttributes attributes(Path path) throws IOException;

    /** What is directly in a folder, at most so many entries. */
    List<Path> list(Path folder, int most) throws IOException;

    /** The first bytes of a file, at most so many. */
    byte[] read(Path file, int most) throws IOException;

    /** The file system of the machine. */
    final class Disk implements FileAccess {
        private Disk() {}

        @Override
        public BasicFileAttributes attributes(Path path) throws IOException {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public List<Path> list(Path folder, int most) throws IOException {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                for (Iterator<Path> left = stream.iterator(); entries.size() < most && left.hasNext(); ) {
                    entries.add(left.next());
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            return entries;
        }

        @Override
        public byte[] read(Path file, int most) throws IOException {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(most);
            }
        }
    }
}
