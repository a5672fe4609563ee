package org.chainmark.judge.compile.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Messages between the judge and a compiler worker: a length, then so many bytes, never more than a limit. */
public final class Frames {
    /** Longest message in either direction, in bytes. */
    public static final int LONGEST = 16 * 1024 * 1024;

    private Frames() {}

    /** Writes one message and flushes. */
    public static void write(OutputStream out, byte[] body) throws IOException {
        if (body.length > LONGEST) {
            throw new IOException("message too long: " + body.length);
        }
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(body.length);
        data.write(body);
        data.flush();
    }

    /**
     * Reads one message.
     *
     * @throws EOFException if the other side has gone
     */
    public static byte[] read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int length = bounded(data.readInt(), LONGEST);
        byte[] body = data.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return body;
    }

    static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] readBytes(DataInputStream in) throws IOException {
        return in.readNBytes(bounded(in.readInt(), in.available()));
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    /** A number of things that follow, each of at least one byte. */
    static int readCount(DataInputStream in) throws IOException {
        return bounded(in.readInt(), in.available());
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("bad length: " + number);
        }
        return number;
    }
}
