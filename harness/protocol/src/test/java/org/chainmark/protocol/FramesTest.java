package org.chainmark.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainmark.protocol.JudgeMessage.Load;
import org.chainmark.protocol.StudentMessage.Output;
import org.chainmark.protocol.StudentMessage.Ready;
import org.chainmark.protocol.StudentMessage.Returned;
import org.chainmark.protocol.StudentMessage.ScriptDone;
import org.chainmark.protocol.StudentMessage.Threw;
import org.chainmark.protocol.WireValue.DoubleArray;
import org.chainmark.protocol.WireValue.DoubleValue;
import org.chainmark.protocol.WireValue.ListValue;
import org.chainmark.protocol.WireValue.Nothing;
import org.chainmark.protocol.WireValue.TextValue;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final int RETURNED = 66;
    private static final int TEXT = 5;
    private static final int NAN_WITH_PAYLOAD = 0x7ff8_1234;

    @Test
    void everyMessageArrivesAsItWasSent() throws IOException, ProtocolViolation {
        RandomMessages messages = new RandomMessages(new Random(1));
        for (int i = 0; i < 20_000; i++) {
            JudgeMessage question = messages.fromJudge();
            assertThat(input(frame(question)).fromJudge()).isEqualTo(question);
            StudentMessage answer = messages.fromStudent();
            assertThat(input(frame(answer)).fromStudent()).isEqualTo(answer);
        }
    }

    @Test
    void manyMessagesFollowEachOther() throws IOException, ProtocolViolation {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessageOutput out = new MessageOutput(bytes);
        for (int i = 0; i < 100; i++) {
            out.send(new Returned(i, new TextValue("x".repeat(i * 1_000))));
        }
        MessageInput in = input(bytes.toByteArray());
        for (int i = 0; i < 100; i++) {
            assertThat(in.fromStudent()).isEqualTo(new Returned(i, new TextValue("x".repeat(i * 1_000))));
        }
        assertThatExceptionOfType(EOFException.class).isThrownBy(in::fromStudent);
    }

    @Test
    void classFilesArriveByteForByte() throws IOException, ProtocolViolation {
        byte[] classFile = new byte[100_000];
        new Random(2).nextBytes(classFile);

        Load load = (Load) input(frame(new Load(Map.of("autograd.Value", classFile), List.of())))
                .fromJudge();

        assertThat(load.classes()).containsOnlyKeys("autograd.Value");
        assertThat(load.classes().get("autograd.Value")).isEqualTo(classFile);
    }

    @Test
    void doublesKeepTheirBits() throws IOException, ProtocolViolation {
        long[] patterns = {(long) NAN_WITH_PAYLOAD << 32 | 1, Long.MIN_VALUE, 1, 0xfff0_0000_0000_0000L};
        for (long pattern : patterns) {
            double value = Double.longBitsToDouble(pattern);
            ListValue list = new ListValue(List.of(new DoubleValue(value), new DoubleArray(new double[] {value})));

            Returned returned = (Returned) input(frame(new Returned(1, list))).fromStudent();

            ListValue received = (ListValue) returned.value();
            double single = ((DoubleValue) received.elements().get(0)).value();
            double inArray = ((DoubleArray) received.elements().get(1)).toArray()[0];
            assertThat(Double.doubleToRawLongBits(single)).isEqualTo(pattern);
            assertThat(Double.doubleToRawLongBits(inArray)).isEqualTo(pattern);
        }
    }

    @Test
    void aLoneSurrogateBecomesAQuestionMark() throws IOException, ProtocolViolation {
        assertThat(input(frame(new Output("a\uD800b", 0))).fromStudent()).isEqualTo(new Output("a?b", 0));
    }

    @Test
    void whatExceedsALimitIsNotWritten() {
        WireValue deep = Nothing.NOTHING;
        for (int i = 0; i <= Limits.NESTING; i++) {
            deep = new ListValue(List.of(deep));
        }
        List<WireValue> tooMany = Collections.nCopies(Limits.ITEMS_PER_FRAME + 1, Nothing.NOTHING);
        WireValue megabyte = new TextValue("x".repeat(Limits.TEXT_BYTES));
        List<StudentMessage> tooLarge = List.of(
                new Returned(1, deep),
                new Returned(1, new ListValue(tooMany)),
                new Returned(1, new TextValue("x".repeat(Limits.TEXT_BYTES + 1))),
                new Returned(1, new TextValue("∂".repeat(Limits.TEXT_BYTES / 2))),
                new Returned(1, new DoubleArray(new double[Limits.FRAME_BYTES / 8])),
                new ScriptDone(1, Collections.nCopies(16, megabyte)),
                new Threw(1, new ExceptionData("T", "x".repeat(Limits.EXCEPTION_TEXT_BYTES + 1), List.of())),
                new Returned(-1, Nothing.NOTHING));
        for (StudentMessage message : tooLarge) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();

            assertThatExceptionOfType(ProtocolViolation.class).isThrownBy(() -> new MessageOutput(bytes).send(message));
            assertThat(bytes.size()).isZero();
        }
    }

    @Test
    void whatIsAtALimitArrives() throws IOException, ProtocolViolation {
        WireValue deep = Nothing.NOTHING;
        for (int i = 0; i < Limits.NESTING; i++) {
            deep = new ListValue(List.of(deep));
        }
        List<StudentMessage> large = List.of(
                new Returned(1, deep),
                new Returned(1, new ListValue(Collections.nCopies(Limits.ITEMS_PER_FRAME, Nothing.NOTHING))),
                new Returned(1, new TextValue("x".repeat(Limits.TEXT_BYTES))),
                new Returned(Integer.MAX_VALUE, new DoubleArray(new double[2_000_000])));
        for (StudentMessage message : large) {
            assertThat(input(frame(message)).fromStudent()).isEqualTo(message);
        }
    }

    @Test
    void malformedFramesAreViolations() {
        List<byte[]> frames = List.of(
                header(0),
                header(-1),
                header(Limits.FRAME_BYTES + 1),
                "Terminating due to java.lang.OutOfMemoryError".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                body(99),
                body(RETURNED),
                body(RETURNED, 1, 99),
                body(RETURNED, 1, 0, 0),
                body(RETURNED, 0x81, 0x00, 0),
                body(RETURNED, 0xff, 0xff, 0xff, 0xff, 0x0f, 0),
                body(RETURNED, 1, 1, 2),
                body(RETURNED, 1, TEXT, 2, 0xc0, 0x80),
                body(RETURNED, 1, TEXT, 3, 0xed, 0xa0, 0x80),
                body(RETURNED, 1, TEXT, 5, 'x'),
                body(RETURNED, 1, 7, 0xff, 0xff, 0x3f),
                body(RETURNED, 1, 6, 0xff, 0xff, 0xff, 0xff, 0x07),
                body(65, 2, 3, 3));
        for (byte[] frame : frames) {
            assertThatExceptionOfType(ProtocolViolation.class)
                    .as(java.util.Arrays.toString(frame))
                    .isThrownBy(() -> input(frame).fromStudent());
        }
    }

    @Test
    void theEndOfTheStreamIsNoViolation() throws IOException, ProtocolViolation {
        byte[] frame = frame(new Ready(List.of()));
        for (int length = 0; length < frame.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(frame, length);
            assertThatExceptionOfType(EOFException.class)
                    .isThrownBy(() -> input(cut).fromStudent());
        }
    }

    static byte[] frame(JudgeMessage message) throws IOException, ProtocolViolation {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MessageOutput(bytes).send(message);
        return bytes.toByteArray();
    }

    static byte[] frame(StudentMessage message) throws IOException, ProtocolViolation {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MessageOutput(bytes).send(message);
        return bytes.toByteArray();
    }

    static MessageInput input(byte[] bytes) {
        return new MessageInput(new ByteArrayInputStream(bytes));
    }

    private static byte[] header(int length) {
        return ByteBuffer.allocate(8).putInt(length).array();
    }

    private static byte[] body(int... bytes) {
        ByteBuffer frame = ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length);
        for (int value : bytes) {
            frame.put((byte) value);
        }
        return frame.array();
    }
}
