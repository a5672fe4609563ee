package org.chainmark.judge.student;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** A bounded pipe as an operating system has it: it does not care which threads use its ends. */
final class BytePipe {
    private final byte[] buffer = new byte[64 << 10];
    private int start;
    private int count;
    private boolean writerClosed;
    private boolean readerClosed;

    InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return take(bytes, offset, length);
            }

            @Override
            public void close() {
                closeEnd(false);
            }
        };
    }

    OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                put(bytes, offset, length);
            }

            @Override
            public void close() {
                closeEnd(true);
            }
        };
    }

    /** Closes both ends, as the end of a process does. */
    void close() {
        closeEnd(true);
        closeEnd(false);
    }

    private synchronized int take(byte[] bytes, int offset, int length) throws IOException {
        awaitWhile(() -> count == 0 && !writerClosed && !readerClosed);
        if (count == 0 || readerClosed) {
            return -1;
        }
        int taken = Math.min(Math.min(length, count), buffer.length - start);
        System.arraycopy(buffer, start, bytes, offset, taken);
        start = (start + taken) % buffer.length;
        count -= taken;
        notifyAll();
        return taken;
    }

    private synchronized void put(byte[] bytes, int offset, int length) throws IOException {
        for (int put = 0; put < length; ) {
            awaitWhile(() -> count == buffer.length && !readerClosed && !writerClosed);
            if (readerClosed || writerClosed) {
                throw new IOException("Broken pipe");
            }
            int end = (start + count) % buffer.length;
            int free = Math.min(buffer.length - count, buffer.length - end);
            int copied = Math.min(free, length - put);
            System.arraycopy(bytes, offset + put, buffer, end, copied);
            count += copied;
            put += copied;
            notifyAll();
        }
    }

    private synchronized void awaitWhile(BooleanSupplier condition) throws IOException {
        try {
            while (condition.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private synchronized void closeEnd(boolean writer) {
        if (writer) {
            writerClosed = true;
        } else {
            readerClosed = true;
        }
        notifyAll();
    }
}
