package org.chainmark.protocol;

import java.util.List;
import org.chainmark.protocol.StudentMessage.CallbackRequested;
import org.chainmark.protocol.StudentMessage.Output;
import org.chainmark.protocol.StudentMessage.Ready;
import org.chainmark.protocol.StudentMessage.Returned;
import org.chainmark.protocol.StudentMessage.ScriptDone;
import org.chainmark.protocol.StudentMessage.ScriptThrew;
import org.chainmark.protocol.StudentMessage.Threw;

/** Messages of the student JVM to frames and back. */
final class StudentMessageCodec {
    private static final int READY = 65;
    private static final int RETURNED = 66;
    private static final int THREW = 67;
    private static final int SCRIPT_DONE = 68;
    private static final int SCRIPT_THREW = 69;
    private static final int CALLBACK = 70;
    private static final int OUTPUT = 71;

    private StudentMessageCodec() {}

    static void put(ByteSink out, StudentMessage message) throws ProtocolViolation {
        if (message instanceof ScriptDone done) {
            out.start(SCRIPT_DONE);
            out.putCount(done.id());
            ValueCodec.putAll(out, done.values());
        } else if (message instanceof ScriptThrew threw) {
            out.start(SCRIPT_THREW);
            out.putCount(threw.id());
            out.putCount(threw.call());
            putException(out, threw.exception());
        } else if (message instanceof Returned returned) {
            out.start(RETURNED);
            out.putCount(returned.id());
            ValueCodec.put(out, returned.value());
        } else if (message instanceof Threw threw) {
            out.start(THREW);
            out.putCount(threw.id());
            putException(out, threw.exception());
        } else if (message instanceof CallbackRequested callback) {
            out.start(CALLBACK);
            out.putCount(callback.function());
            ValueCodec.putAll(out, callback.arguments());
        } else if (message instanceof Output output) {
            out.start(OUTPUT);
            out.putText(output.text());
            out.putLong(output.dropped());
        } else if (message instanceof Ready ready) {
            out.start(READY);
            putReady(out, ready);
        }
    }

    static StudentMessage take(ByteSource in) throws ProtocolViolation {
        int type = in.takeByte();
        return switch (type) {
            case READY -> takeReady(in);
            case RETURNED -> new Returned(in.takeCount(), ValueCodec.take(in));
            case THREW -> new Threw(in.takeCount(), takeException(in));
            case SCRIPT_DONE -> new ScriptDone(in.takeCount(), ValueCodec.takeAll(in));
            case SCRIPT_THREW -> new ScriptThrew(in.takeCount(), in.takeCount(), takeException(in));
            case CALLBACK -> new CallbackRequested(in.takeCount(), ValueCodec.takeAll(in));
            case OUTPUT -> takeOutput(in);
            default -> throw new ProtocolViolation("an unknown kind of message from the student JVM: " + type);
        };
    }

    private static void putReady(ByteSink out, Ready ready) throws ProtocolViolation {
        out.putItems(ready.missing().size());
        for (int member : ready.missing()) {
            out.putCount(member);
        }
    }

    private static Ready takeReady(ByteSource in) throws ProtocolViolation {
        Integer[] missing = new Integer[in.takeItems()];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = in.takeCount();
            if (i > 0 && missing[i] <= missing[i - 1]) {
                throw new ProtocolViolation("missing members are not ascending");
            }
        }
        return new Ready(List.of(missing));
    }

    private static Output takeOutput(ByteSource in) throws ProtocolViolation {
        String text = in.takeText(Limits.OUTPUT_BYTES);
        long dropped = in.takeLong();
        if (dropped < 0) {
            throw new ProtocolViolation("a negative number of bytes");
        }
        return new Output(text, dropped);
    }

    private static void putException(ByteSink out, ExceptionData exception) throws ProtocolViolation {
        out.putText(exception.type());
        out.putText(exception.message(), Limits.EXCEPTION_TEXT_BYTES);
        out.putItems(exception.frames().size());
        for (ExceptionData.Frame frame : exception.frames()) {
            out.putText(frame.className());
            out.putText(frame.methodName());
            out.putCount(frame.line());
        }
    }

    private static ExceptionData takeException(ByteSource in) throws ProtocolViolation {
        String type = in.takeText();
        String message = in.takeText(Limits.EXCEPTION_TEXT_BYTES);
        int count = in.takeItems();
        if (count > Limits.EXCEPTION_FRAMES) {
            throw new ProtocolViolation("too many stack frames");
        }
        ExceptionData.Frame[] frames = new ExceptionData.Frame[count];
        for (int i = 0; i < count; i++) {
            frames[i] = new ExceptionData.Frame(in.takeText(), in.takeText(), in.takeCount());
        }
        return new ExceptionData(type, message, List.of(frames));
    }
}
