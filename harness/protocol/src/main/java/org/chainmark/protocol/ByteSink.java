package org.chainmark.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects one frame at a time, so that a frame is written whole or not at all. */
final class ByteSink {
    private static final int HEADER = 4;
    private static final int KEPT = 64 << 10;

    private byte[] bytes = new byte[512];
    private int size;
    private int items;

    void start(int type) throws ProtocolViolation {
        size = HEADER;
        items = 0;
        putByte(type);
    }

    /** Completes the frame and writes it by a single call. */
    void finish(OutputStream out) throws IOException {
        int length = size - HEADER;
        bytes[0] = (byte) (length >>> 24);
        bytes[1] = (byte) (length >>> 16);
        bytes[2] = (byte) (length >>> 8);
        bytes[3] = (byte) length;
        out.write(bytes, 0, size);
        out.flush();
        if (bytes.length > KEPT) {
            bytes = new byte[512];
        }
    }

    void putByte(int value) throws ProtocolViolation {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void putBoolean(boolean value) throws ProtocolViolation {
        putByte(value ? 1 : 0);
    }

    /** Writes a number that is not negative in seven-bit groups, lowest first. */
    void putCount(int value) throws ProtocolViolation {
        if (value < 0) {
            throw new ProtocolViolation("a negative count or number");
        }
        reserve(5);
        int rest = value;
        while (rest >= 0x80) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Writes how many items follow and counts them. */
    void putItems(int count) throws ProtocolViolation {
        if (count > Limits.ITEMS_PER_FRAME - items) {
            throw new ProtocolViolation("too many items in a frame");
        }
        items += count;
        putCount(count);
    }

    void putInt(int value) throws ProtocolViolation {
        reserve(4);
        bytes[size++] = (byte) (value >>> 24);
        bytes[size++] = (byte) (value >>> 16);
        bytes[size++] = (byte) (value >>> 8);
        bytes[size++] = (byte) value;
    }

    void putLong(long value) throws ProtocolViolation {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    void putDouble(double value) throws ProtocolViolation {
        putLong(Double.doubleToRawLongBits(value));
    }

    void putText(String text) throws ProtocolViolation {
        putText(text, Limits.TEXT_BYTES);
    }

    void putText(String text, int limit) throws ProtocolViolation {
        if (text.length() > limit) {
            throw new ProtocolViolation("a text is too long");
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length > limit) {
            throw new ProtocolViolation("a text is too long");
        }
        putBytes(encoded);
    }

    void putBytes(byte[] value) throws ProtocolViolation {
        putCount(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void reserve(int count) throws ProtocolViolation {
        if (count <= bytes.length - size) {
            return;
        }
        if (count > HEADER + Limits.FRAME_BYTES - size) {
            throw new ProtocolViolation("a frame is too long");
        }
        int doubled = Math.min(2 * bytes.length, HEADER + Limits.FRAME_BYTES);
        bytes = Arrays.copyOf(bytes, Math.max(doubled, size + count));
    }
}
