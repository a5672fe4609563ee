package org.chainmark.studentjvm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmark.protocol.JudgeMessage;
import org.chainmark.protocol.JudgeMessage.Contract;
import org.chainmark.protocol.JudgeMessage.Load;
import org.chainmark.protocol.MemberBinding;
import org.chainmark.protocol.MessageInput;
import org.chainmark.protocol.MessageOutput;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage;
import org.chainmark.protocol.WireType;
import org.chainmark.protocol.WireType.Kind;

/** What the tests bind of {@link Sample}, and a talk about it. */
final class SampleContract {
    static final int NEW = 0;
    static final int ADD = 1;
    static final int DATA = 2;
    static final int SET_DATA = 3;
    static final int OPERANDS = 4;
    static final int TEXT = 5;
    static final int APPLY = 6;
    static final int TRACE = 7;
    static final int HUGE = 8;
    static final int MISSING = 9;
    static final int MEMBERS = 10;

    private static final String NAME = "org.chainmark.studentjvm.Sample";

    private SampleContract() {}

    static Load load() {
        WireType number = WireType.of(Kind.DOUBLE);
        WireType self = WireType.object(NAME);
        List<MemberBinding> members = List.of(
                new MemberBinding(MemberBinding.Kind.CONSTRUCTOR, "", List.of(number), self),
                new MemberBinding(MemberBinding.Kind.METHOD, "add", List.of(self), self),
                new MemberBinding(MemberBinding.Kind.METHOD_OR_FIELD, "data", List.of(), number),
                new MemberBinding(
                        MemberBinding.Kind.METHOD_OR_FIELD, "setData", List.of(number), WireType.of(Kind.VOID)),
                new MemberBinding(MemberBinding.Kind.METHOD_OR_FIELD, "operands", List.of(), WireType.listOf(NAME)),
                new MemberBinding(
                        MemberBinding.Kind.METHOD, "text", List.of(WireType.of(Kind.TEXT)), WireType.of(Kind.TEXT)),
                new MemberBinding(
                        MemberBinding.Kind.STATIC,
                        "apply",
                        List.of(WireType.object("java.util.function.DoubleUnaryOperator"), number),
                        number),
                new MemberBinding(MemberBinding.Kind.STATIC, "trace", List.of(WireType.of(Kind.DOUBLE_MATRIX)), number),
                new MemberBinding(MemberBinding.Kind.STATIC, "huge", List.of(), WireType.of(Kind.DOUBLE_ARRAY)),
                new MemberBinding(MemberBinding.Kind.METHOD, "tanh", List.of(), self));
        return new Load(Map.of(NAME, classFile()), List.of(new Contract(NAME, members)));
    }

    /** Sends all messages, then closes the stream, and returns all answers. */
    static List<StudentMessage> talk(JudgeMessage... messages) throws IOException, ProtocolViolation {
        ByteArrayOutputStream questions = new ByteArrayOutputStream();
        MessageOutput out = new MessageOutput(questions);
        for (JudgeMessage message : messages) {
            out.send(message);
        }
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        StudentJvm.serve(new ByteArrayInputStream(questions.toByteArray()), answers);
        return answers(answers.toByteArray());
    }

    static List<StudentMessage> answers(byte[] bytes) throws IOException, ProtocolViolation {
        MessageInput in = new MessageInput(new ByteArrayInputStream(bytes));
        List<StudentMessage> messages = new ArrayList<>();
        try {
            while (true) {
                messages.add(in.fromStudent());
            }
        } catch (EOFException e) {
            return messages;
        }
    }

    private static byte[] classFile() {
        try (InputStream in = SampleContract.class.getResourceAsStream("Sample.class")) {
            if (in == null) {
                throw new IllegalStateException("Sample.class is not there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
