package org.chainmark.judge.intake.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which only so much may be read, in all and until further notice. */
final class MeteredInputStream extends FilterInputStream {
    private static final int SKIPPED_AT_ONCE = 8192;

    private long leftInAll;
    private long leftForNow = Long.MAX_VALUE;
    private long zerosAtEnd;

    /** @param most bytes in all */
    MeteredInputStream(InputStream in, long most) {
        super(in);
        this.leftInAll = most;
    }

    /** From now on so many bytes may be read, unless that is more than in all. */
    void allow(long bytes) {
        leftForNow = bytes;
    }

    /** How many zeros were read last. */
    long zerosAtEnd() {
        return zerosAtEnd;
    }

    /** Whether more was asked for than may be read in all. */
    boolean isUsedUp() {
        return leftInAll < 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        int zeros = 0;
        while (zeros < read && buffer[offset + read - 1 - zeros] == 0) {
            zeros++;
        }
        zerosAtEnd = zeros == Math.max(0, read) ? zerosAtEnd + zeros : zeros;
        return read;
    }

    /** What is skipped is decompressed too, so it counts. */
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.max(0, Math.min(count, SKIPPED_AT_ONCE))).length;
    }

    private void count(int read) throws IOException {
        leftInAll -= read;
        leftForNow -= read;
        if (leftInAll < 0 || leftForNow < 0) {
            throw new TooMuchReadException();
        }
    }
}
