package org.chainmark.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Takes one received frame apart. Every read is checked against what is left of the frame. */
final class ByteSource {
    private final byte[] bytes;
    private final int end;
    private int position;
    private int items;

    ByteSource(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    int takeByte() throws ProtocolViolation {
        need(1);
        return bytes[position++];
    }

    boolean takeBoolean() throws ProtocolViolation {
        int value = takeByte();
        if (value != 0 && value != 1) {
            throw new ProtocolViolation("neither true nor false");
        }
        return value == 1;
    }

    /** Reads a number that is not negative; only its shortest form is accepted. */
    int takeCount() throws ProtocolViolation {
        int first = takeByte();
        if (first >= 0) {
            return first;
        }
        int value = first & 0x7f;
        for (int shift = 7; shift <= 28; shift += 7) {
            int next = takeByte();
            if (next == 0 || (shift == 28 && (next & 0xff) > 7)) {
                break;
            }
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new ProtocolViolation("a malformed count or number");
    }

    /** Reads how many items follow; each takes at least one byte, so the answer is at most what is left. */
    int takeItems() throws ProtocolViolation {
        int count = takeCount();
        if (count > Limits.ITEMS_PER_FRAME - items) {
            throw new ProtocolViolation("too many items in a frame");
        }
        need(count);
        items += count;
        return count;
    }

    int takeInt() throws ProtocolViolation {
        need(4);
        int value = (bytes[position] & 0xff) << 24
                | (bytes[position + 1] & 0xff) << 16
                | (bytes[position + 2] & 0xff) << 8
                | (bytes[position + 3] & 0xff);
        position += 4;
        return value;
    }

    long takeLong() throws ProtocolViolation {
        long high = takeInt();
        return high << 32 | (takeInt() & 0xffff_ffffL);
    }

    double takeDouble() throws ProtocolViolation {
        return Double.longBitsToDouble(takeLong());
    }

    double[] takeDoubles() throws ProtocolViolation {
        int count = takeCount();
        if (count > (end - position) / Double.BYTES) {
            throw new ProtocolViolation("a frame ends too early");
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = takeDouble();
        }
        return values;
    }

    String takeText() throws ProtocolViolation {
        return takeText(Limits.TEXT_BYTES);
    }

    String takeText(int limit) throws ProtocolViolation {
        int length = takeCount();
        if (length > limit) {
            throw new ProtocolViolation("a text is too long");
        }
        need(length);
        int start = position;
        position += length;
        for (int i = start; i < position; i++) {
            if (bytes[i] < 0) {
                return decode(start, length);
            }
        }
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    byte[] takeBytes() throws ProtocolViolation {
        int length = takeCount();
        need(length);
        byte[] value = new byte[length];
        System.arraycopy(bytes, position, value, 0, length);
        position += length;
        return value;
    }

    /** Fails if something is left of the frame. */
    void finish() throws ProtocolViolation {
        if (position != end) {
            throw new ProtocolViolation("a frame is longer than its message");
        }
    }

    private String decode(int start, int length) throws ProtocolViolation {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolViolation("a text is not UTF-8");
        }
    }

    private void need(int count) throws ProtocolViolation {
        if (count > end - position) {
            throw new ProtocolViolation("a frame ends too early");
        }
    }
}
