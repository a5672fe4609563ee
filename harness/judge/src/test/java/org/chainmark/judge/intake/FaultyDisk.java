package org.chainmark.judge.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Disks that refuse or fail, which real ones do not do on demand. */
final class FaultyDisk {
    private FaultyDisk() {}

    /** The disk as someone sees it who may not read one path; the administrator that runs tests may read anything. */
    record Locked(Path path) implements FileAccess {
        @Override
        public BasicFileAttributes attributes(Path asked) throws IOException {
            return FileAccess.DISK.attributes(asked);
        }

        @Override
        public List<Path> list(Path asked, int most) throws IOException {
            refuse(asked);
            return FileAccess.DISK.list(asked, most);
        }

        @Override
        public byte[] read(Path asked, int most) throws IOException {
            refuse(asked);
            return FileAccess.DISK.read(asked, most);
        }

        private void refuse(Path asked) throws AccessDeniedException {
            if (asked.endsWith(path)) {
                throw new AccessDeniedException(asked.toString());
            }
        }
    }

    /** A disk that fails in the middle of reading. */
    static final class Broken implements FileAccess {
        @Override
        public BasicFileAttributes attributes(Path path) throws IOException {
            return FileAccess.DISK.attributes(path);
        }

        @Override
        public List<Path> list(Path asked, int most) throws IOException {
            return FileAccess.DISK.list(asked, most);
        }

        @Override
        public byte[] read(Path asked, int most) throws IOException {
            throw new IOException("disk on fire");
        }
    }
}
