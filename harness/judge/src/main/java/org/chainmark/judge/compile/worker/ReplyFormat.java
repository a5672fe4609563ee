package org.chainmark.judge.compile.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.judge.compile.worker.CompileReply.Classes;
import org.chainmark.judge.compile.worker.CompileReply.Defect;
import org.chainmark.judge.compile.worker.CompileReply.Errors;
import org.chainmark.judge.compile.worker.CompileReply.Exhausted;
import org.chainmark.judge.compile.worker.CompileReply.Misplaced;
import org.chainmark.judge.compile.worker.CompileReply.MisplacedFile;
import org.chainmark.judge.compile.worker.CompileReply.SourceError;
import org.chainmark.judge.compile.worker.CompileReply.TooLarge;

/** A {@link CompileReply} as a message: one byte for its kind, then its parts. */
public final class ReplyFormat {
    private static final int CLASSES = 1;
    private static final int ERRORS = 2;
    private static final int MISPLACED = 3;
    private static final int EXHAUSTED = 4;
    private static final int TOO_LARGE = 5;
    private static final int DEFECT = 6;

    private ReplyFormat() {}

    static byte[] toBytes(CompileReply reply) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (reply instanceof Classes classes) {
            write(out, classes);
        } else if (reply instanceof Errors errors) {
            write(out, errors);
        } else if (reply instanceof Misplaced misplaced) {
            write(out, misplaced);
        } else if (reply instanceof Defect defect) {
            out.writeByte(DEFECT);
            Frames.writeText(out, defect.description());
        } else {
            out.writeByte(reply instanceof TooLarge ? TOO_LARGE : EXHAUSTED);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Classes classes) throws IOException {
        out.writeByte(CLASSES);
        out.writeInt(classes.files().size());
        for (Map.Entry<String, byte[]> file : classes.files().entrySet()) {
            Frames.writeText(out, file.getKey());
            Frames.writeBytes(out, file.getValue());
        }
        OutlineFormat.write(out, classes.members());
    }

    private static void write(DataOutputStream out, Errors errors) throws IOException {
        out.writeByte(ERRORS);
        out.writeInt(errors.errors().size());
        for (SourceError error : errors.errors()) {
            Frames.writeText(out, error.file());
            out.writeLong(error.line());
            out.writeLong(error.column());
            Frames.writeText(out, error.message());
        }
        out.writeInt(errors.total());
    }

    private static void write(DataOutputStream out, Misplaced misplaced) throws IOException {
        out.writeByte(MISPLACED);
        out.writeInt(misplaced.files().size());
        for (MisplacedFile file : misplaced.files()) {
            Frames.writeText(out, file.file());
            Frames.writeText(out, file.declared());
        }
    }

    /**
     * Reads what a worker wrote.
     *
     * @throws IOException if the message is not a reply
     */
    public static CompileReply fromBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int kind = in.readByte();
        return switch (kind) {
            case CLASSES -> readClasses(in);
            case ERRORS -> readErrors(in);
            case MISPLACED -> readMisplaced(in);
            case EXHAUSTED -> new Exhausted();
            case TOO_LARGE -> new TooLarge();
            case DEFECT -> new Defect(Frames.readText(in));
            default -> throw new IOException("not a reply: " + kind);
        };
    }

    private static Classes readClasses(DataInputStream in) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int count = Frames.readCount(in);
        for (int i = 0; i < count; i++) {
            files.put(Frames.readText(in), Frames.readBytes(in));
        }
        return new Classes(files, OutlineFormat.read(in));
    }

    private static Errors readErrors(DataInputStream in) throws IOException {
        List<SourceError> errors = new ArrayList<>();
        int count = Frames.readCount(in);
        for (int i = 0; i < count; i++) {
            errors.add(new SourceError(Frames.readText(in), in.readLong(), in.readLong(), Frames.readText(in)));
        }
        return new Errors(errors, in.readInt());
    }

    private static Misplaced readMisplaced(DataInputStream in) throws IOException {
        List<MisplacedFile> files = new ArrayList<>();
        int count = Frames.readCount(in);
        for (int i = 0; i < count; i++) {
            files.add(new MisplacedFile(Frames.readText(in), Frames.readText(in)));
        }
        return new Misplaced(files);
    }
}
