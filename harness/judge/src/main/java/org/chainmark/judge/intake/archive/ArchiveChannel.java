package org.chainmark.judge.intake.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An archive on disk. A failure of the disk is told apart from one of the archive; how much is read can be limited. */
final class ArchiveChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private long readsLeft = Long.MAX_VALUE;
    private boolean usedUp;
    private @Nullable IOException failure;

    private ArchiveChannel(SeekableByteChannel file) {
        this.file = file;
    }

    /** Opens a file that is not a link. */
    static ArchiveChannel open(Path path) throws IOException {
        return new ArchiveChannel(
                Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
    }

    /** From now on so many bytes may be read. */
    void allow(long bytes) {
        readsLeft = bytes;
    }

    /** Whoever could not read the archive asks if it was the disk, since readers wrap what they catch. */
    void throwIfDiskFailed() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether more was asked for than may be read. */
    boolean isUsedUp() {
        return usedUp;
    }

    @Override
    public int read(ByteBuffer destination) throws IOException {
        if (destination.remaining() > readsLeft) {
            usedUp = true;
            throw new TooMuchReadException();
        }
        int count = asked(() -> file.read(destination));
        readsLeft -= Math.max(0, count);
        return count;
    }

    @Override
    public long position() throws IOException {
        return asked(file::position);
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        var unused = asked(() -> file.position(position));
        return this;
    }

    @Override
    public long size() throws IOException {
        return asked(file::size);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        throw new IOException("archives are only read");
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        throw new IOException("archives are only read");
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private <T> T asked(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
