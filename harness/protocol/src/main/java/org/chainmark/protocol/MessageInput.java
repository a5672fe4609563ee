package org.chainmark.protocol;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads messages from frames. Memory grows only as bytes arrive. For use by one thread at a time. */
public final class MessageInput {
    private static final int KEPT = 64 << 10;

    private final InputStream in;
    private byte[] frame = new byte[512];

    /** The stream need not be buffered. */
    public MessageInput(InputStream in) {
        this.in = new BufferedInputStream(in, KEPT);
    }

    /**
     * Waits for a message of the judge.
     *
     * @throws EOFException if the stream ends, within a frame or between frames
     */
    public JudgeMessage fromJudge() throws IOException, ProtocolViolation {
        ByteSource source = next();
        JudgeMessage message = JudgeMessageCodec.take(source);
        source.finish();
        return message;
    }

    /**
     * Waits for a message of the student JVM.
     *
     * @throws EOFException if the stream ends, within a frame or between frames
     */
    public StudentMessage fromStudent() throws IOException, ProtocolViolation {
        ByteSource source = next();
        StudentMessage message = StudentMessageCodec.take(source);
        source.finish();
        return message;
    }

    private ByteSource next() throws IOException, ProtocolViolation {
        int length = readLength();
        if (length < 1 || length > Limits.FRAME_BYTES) {
            throw new ProtocolViolation("bad length of a frame: " + length);
        }
        if (frame.length > KEPT) {
            frame = new byte[KEPT];
        }
        int filled = 0;
        while (filled < length) {
            if (filled == frame.length) {
                frame = Arrays.copyOf(frame, Math.min(2 * filled, Limits.FRAME_BYTES));
            }
            int count = in.read(frame, filled, Math.min(length, frame.length) - filled);
            if (count < 0) {
                throw new EOFException("the stream ended within a frame");
            }
            filled += count;
        }
        return new ByteSource(frame, length);
    }

    private int readLength() throws IOException {
        int length = 0;
        for (int i = 0; i < 4; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the stream ended");
            }
            length = length << 8 | next;
        }
        return length;
    }
}
