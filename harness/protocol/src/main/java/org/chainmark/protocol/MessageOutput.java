package org.chainmark.protocol;

import java.io.IOException;
import java.io.OutputStream;

/** Writes messages as frames, each by a single write and a flush. Safe for use by many threads. */
public final class MessageOutput {
    private final OutputStream out;
    private final ByteSink sink = new ByteSink();

    /** The stream need not be buffered. */
    public MessageOutput(OutputStream out) {
        this.out = out;
    }

    /**
     * Sends a message of the judge.
     *
     * @throws ProtocolViolation if the message exceeds a limit; nothing has been written then
     */
    public synchronized void send(JudgeMessage message) throws IOException, ProtocolViolation {
        JudgeMessageCodec.put(sink, message);
        sink.finish(out);
    }

    /**
     * Sends a message of the student JVM.
     *
     * @throws ProtocolViolation if the message exceeds a limit; nothing has been written then
     */
    public synchronized void send(StudentMessage message) throws IOException, ProtocolViolation {
        StudentMessageCodec.put(sink, message);
        sink.finish(out);
    }
}
