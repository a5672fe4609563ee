package org.chainmark.judge.intake.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** An archive on disk. A failure of the disk is told apart from one of the archive; how much is read can be limited. */
final class ArchiveChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private long readsLeft = Long.MAX_VALUE;
    private boolean usedUp;

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
        try {
            int count = file.read(destination);
            readsLeft -= Math.max(0, count);
            return count;
        } catch (IOException e) {
            throw new DiskFailedException(e);
        }
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
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
}
