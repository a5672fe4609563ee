package org.chainmark.judge.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** Content of an entry that is held against its checksum when its end is reached. */
final class CheckedContent extends CheckedInputStream {
    private final long checksum;

    CheckedContent(InputStream in, long checksum) {
        super(in, new CRC32());
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        return atEnd(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return atEnd(super.read(buffer, offset, length));
    }

    private int atEnd(int count) throws IOException {
        if (count < 0 && getChecksum().getValue() != checksum) {
            throw new ZipException("wrong checksum");
        }
        return count;
    }
}
