package org.chainmark.judge.compile.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chainmark.judge.compile.worker.DeclaredMember.CaseLine;
import org.chainmark.judge.compile.worker.DeclaredMember.Kind;

/** The members of classes as part of a message. */
final class OutlineFormat {
    private OutlineFormat() {}

    static void write(DataOutputStream out, List<DeclaredMember> members) throws IOException {
        out.writeInt(members.size());
        for (DeclaredMember member : members) {
            write(out, member);
        }
    }

    private static void write(DataOutputStream out, DeclaredMember member) throws IOException {
        Frames.writeText(out, member.className());
        Frames.writeText(out, member.kind().name());
        Frames.writeText(out, member.name());
        writeTexts(out, member.parameterTypes());
        Frames.writeText(out, member.file());
        out.writeInt(member.firstLine());
        out.writeInt(member.line());
        out.writeInt(member.lastLine());
        out.writeInt(member.cases().size());
        for (CaseLine place : member.cases()) {
            Frames.writeText(out, place.constant());
            out.writeInt(place.line());
        }
        writeTexts(out, member.mentions());
        writeTexts(out, member.creates());
    }

    private static void writeTexts(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            Frames.writeText(out, text);
        }
    }

    static List<DeclaredMember> read(DataInputStream in) throws IOException {
        List<DeclaredMember> members = new ArrayList<>();
        int count = Frames.readCount(in);
        for (int i = 0; i < count; i++) {
            members.add(readMember(in));
        }
        return members;
    }

    private static DeclaredMember readMember(DataInputStream in) throws IOException {
        return new DeclaredMember(
                Frames.readText(in),
                readKind(in),
                Frames.readText(in),
                readTexts(in),
                Frames.readText(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                readCases(in),
                Set.copyOf(readTexts(in)),
                Set.copyOf(readTexts(in)));
    }

    private static Kind readKind(DataInputStream in) throws IOException {
        try {
            return Kind.valueOf(Frames.readText(in));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a kind of member", e);
        }
    }

    private static List<CaseLine> readCases(DataInputStream in) throws IOException {
        List<CaseLine> cases = new ArrayList<>();
        int count = Frames.readCount(in);
        for (int i = 0; i < count; i++) {
            cases.add(new CaseLine(Frames.readText(in), in.readInt()));
        }
        return cases;
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        int count = Frames.readCount(in);
        for (int i = 0; i < count; i++) {
            texts.add(Frames.readText(in));
        }
        return texts;
    }
}
