package org.chainmark.judge.compile.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainmark.judge.compile.worker.CompileReply.Classes;
import org.chainmark.judge.compile.worker.CompileReply.Defect;
import org.chainmark.judge.compile.worker.CompileReply.Errors;
import org.chainmark.judge.compile.worker.CompileReply.Exhausted;
import org.chainmark.judge.compile.worker.CompileReply.Misplaced;
import org.chainmark.judge.compile.worker.CompileReply.MisplacedFile;
import org.chainmark.judge.compile.worker.CompileReply.SourceError;
import org.chainmark.judge.compile.worker.CompileReply.TooLarge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    static List<CompileReply> replies() {
        return List.of(
                new Errors(List.of(new SourceError("autograd/Value.java", 3, -1, "\u00fc \u2260")), 25),
                new Misplaced(List.of(new MisplacedFile("autograd/Value.java", ""))),
                new Exhausted(),
                new TooLarge(),
                new Defect("broken"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void repliesComeBackAsTheyWere(CompileReply reply) throws IOException {
        assertThat(ReplyFormat.fromBytes(ReplyFormat.toBytes(reply))).isEqualTo(reply);
    }

    @Test
    void classesComeBackAsTheyWere() throws IOException {
        Classes classes = new Classes(Map.of("autograd.Value", new byte[] {1, 2, 3}), List.of());

        Classes back = (Classes) ReplyFormat.fromBytes(ReplyFormat.toBytes(classes));

        assertThat(back.files()).containsOnlyKeys("autograd.Value");
        assertThat(back.files().get("autograd.Value")).containsExactly(1, 2, 3);
    }

    @Test
    void requestsComeBackAsTheyWere() throws IOException {
        CompileRequest request = new CompileRequest(Map.of("autograd/Value.java", "package autograd; // \u00fc"));

        assertThat(CompileRequest.fromBytes(request.toBytes())).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Frames.LONGEST + 1, 0x5465726d})
    void aLengthBeyondTheLimitIsRefused(int length) {
        byte[] header = ByteBuffer.allocate(4).putInt(length).array();

        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(header)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bad length");
    }

    @Test
    void aMessageThatBreaksOffIsAnEnd() {
        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(new byte[] {0, 0, 0, 5, 1})))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void randomBytesAreNoReplyAndNeverMoreThanAnIoException() {
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            bytes[0] = (byte) random.nextInt(8);
            try {
                ReplyFormat.fromBytes(bytes);
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(10_000, 19_999);
    }
}
