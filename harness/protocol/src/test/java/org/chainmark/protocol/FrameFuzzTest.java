package org.chainmark.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random and mutated frames end in a message, a violation or the end of the stream, and cost little memory. */
class FrameFuzzTest {
    private static final int FRAMES = 100_000;

    /** The buffers of an input, and what a frame of some hundred bytes can become. */
    private static final long ALLOCATION_LIMIT = 400_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Random random = new Random(3);
    private final RandomMessages messages = new RandomMessages(random);

    /** One way to read. */
    private interface Reader {
        Object read(MessageInput input) throws IOException, ProtocolViolation;
    }

    @Test
    void framesToTheStudentJvm() throws IOException, ProtocolViolation {
        int understood = 0;
        for (int i = 0; i < FRAMES; i++) {
            byte[] frame = i % 2 == 0 ? noise() : mutated(FramesTest.frame(messages.fromJudge()));
            understood += read(frame, MessageInput::fromJudge);
        }
        assertThat(understood).isBetween(FRAMES / 100, FRAMES * 99 / 100);
    }

    @Test
    void framesToTheJudge() throws IOException, ProtocolViolation {
        int understood = 0;
        for (int i = 0; i < FRAMES; i++) {
            byte[] frame = i % 2 == 0 ? noise() : mutated(FramesTest.frame(messages.fromStudent()));
            understood += read(frame, MessageInput::fromStudent);
        }
        assertThat(understood).isBetween(FRAMES / 100, FRAMES * 99 / 100);
    }

    private int read(byte[] frame, Reader reader) throws IOException {
        long before = threads.getCurrentThreadAllocatedBytes();
        int understood = 0;
        try {
            reader.read(FramesTest.input(frame));
            understood = 1;
        } catch (ProtocolViolation | EOFException e) {
            // Both are clean ends.
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(ALLOCATION_LIMIT);
        return understood;
    }

    /** Random bytes; mostly with the right length in front, so that they are looked at. */
    private byte[] noise() {
        byte[] frame = new byte[5 + random.nextInt(60)];
        random.nextBytes(frame);
        if (random.nextInt(10) > 0) {
            ByteBuffer.wrap(frame).putInt(frame.length - 4);
            frame[4] = (byte) ((random.nextBoolean() ? 1 : 65) + random.nextInt(8));
        }
        return frame;
    }

    private byte[] mutated(byte[] frame) {
        byte[] mutated = frame;
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(5)) {
                case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutated[at] = (byte) random.nextInt();
                case 2 -> mutated[at] = (byte) 0xff;
                case 3 -> mutated = Arrays.copyOf(mutated, mutated.length + random.nextInt(8));
                default -> mutated = Arrays.copyOf(mutated, Math.max(5, at));
            }
            if (random.nextInt(4) > 0) {
                ByteBuffer.wrap(mutated).putInt(mutated.length - 4);
            }
        }
        return mutated;
    }
}
