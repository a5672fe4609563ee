package org.chainmark.studentjvm;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.chainmark.protocol.Limits;
import org.chainmark.protocol.MessageOutput;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage.Output;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the student's code prints and sends it to the judge, up to a limit. The first lines go out at once, so
 * that they are known even if the program then hangs or ends itself; later ones go in larger pieces.
 */
final class PrintedOutput extends OutputStream {
    private static final int PIECE = 4096;
    private static final int LINES_SENT_AT_ONCE = 64;

    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int kept;
    private long dropped;
    private int sent;
    private @Nullable MessageOutput out;
    private @Nullable PrintStream installed;

    /** Becomes the JVM's standard output and standard error. */
    void install() {
        installed = new PrintStream(this, false, StandardCharsets.UTF_8);
        System.setOut(installed);
        System.setErr(installed);
    }

    synchronized void sendTo(MessageOutput receiver) {
        out = receiver;
    }

    /** Starts to keep output anew, and takes the standard streams back if the student's code replaced them. */
    synchronized void reset() {
        filled = 0;
        kept = 0;
        dropped = 0;
        sent = 0;
        if (installed != null) {
            System.setOut(installed);
            System.setErr(installed);
        }
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int position = offset;
        int keep = Math.min(length, Limits.OUTPUT_BYTES - kept);
        dropped += length - keep;
        kept += keep;
        int end = offset + keep;
        while (position < end) {
            int count = Math.min(end - position, PIECE - filled);
            System.arraycopy(bytes, position, piece, filled, count);
            filled += count;
            position += count;
            if (filled == PIECE || (sent < LINES_SENT_AT_ONCE && piece[filled - 1] == '\n')) {
                send();
            }
        }
    }

    /** Sends what is waiting, if anything. */
    synchronized void send() {
        if (out == null || (filled == 0 && dropped == 0)) {
            return;
        }
        String text = new String(Arrays.copyOf(piece, filled), StandardCharsets.UTF_8);
        Output message = new Output(text, dropped);
        filled = 0;
        dropped = 0;
        sent++;
        try {
            out.send(message);
        } catch (IOException | ProtocolViolation e) {
            // The judge is gone; whoever waits for its next message will see that.
            out = null;
        }
    }
}
