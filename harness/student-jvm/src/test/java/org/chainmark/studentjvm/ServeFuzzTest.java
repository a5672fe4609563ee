package org.chainmark.studentjvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainmark.protocol.JudgeMessage;
import org.chainmark.protocol.JudgeMessage.Call;
import org.chainmark.protocol.JudgeMessage.CallbackReturned;
import org.chainmark.protocol.JudgeMessage.CallbackThrew;
import org.chainmark.protocol.JudgeMessage.Load;
import org.chainmark.protocol.JudgeMessage.Reset;
import org.chainmark.protocol.JudgeMessage.RunScript;
import org.chainmark.protocol.JudgeMessage.ScriptCall;
import org.chainmark.protocol.MessageOutput;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.WireValue;
import org.chainmark.protocol.WireValue.DoubleArray;
import org.chainmark.protocol.WireValue.DoubleValue;
import org.chainmark.protocol.WireValue.Earlier;
import org.chainmark.protocol.WireValue.Function;
import org.chainmark.protocol.WireValue.Handle;
import org.chainmark.protocol.WireValue.IntValue;
import org.chainmark.protocol.WireValue.ListValue;
import org.chainmark.protocol.WireValue.Nothing;
import org.chainmark.protocol.WireValue.TextValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The main loop answers random and mutated frames or ends with a violation, whatever they are. */
@Timeout(300)
class ServeFuzzTest {
    private static final int FRAMES = 100_000;
    private static final int FRAMES_PER_TALK = 30;
    private static final Call NEW = new Call(1, SampleContract.NEW, Call.NO_TARGET, List.of(new DoubleValue(1)));

    private final Random random = new Random(4);
    private int violations;
    private int answers;

    @Test
    void brokenFramesEndInAnswersOrViolations() throws IOException, ProtocolViolation {
        byte[] load = frame(SampleContract.load());
        while (answers + violations < FRAMES) {
            ByteArrayOutputStream questions = new ByteArrayOutputStream();
            questions.write(load);
            for (int i = 0; i < 3; i++) {
                questions.write(frame(NEW));
            }
            for (int i = 0; i < FRAMES_PER_TALK; i++) {
                byte[] frame = frame(message());
                questions.write(random.nextInt(FRAMES_PER_TALK / 2) == 0 ? mutated(frame) : frame);
            }
            serve(questions.toByteArray());
        }
        assertThat(answers).isGreaterThan(FRAMES / 2);
        assertThat(violations).isGreaterThan(FRAMES / 20);
    }

    @Test
    void brokenFirstFramesEndInAnswersOrViolations() throws IOException, ProtocolViolation {
        byte[] load = frame(new Load(Map.of(), SampleContract.load().contracts()));
        for (int i = 0; i < FRAMES / 5; i++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            serve(i % 2 == 0 ? noise : mutated(load.clone()));
        }
        assertThat(answers).isPositive();
        assertThat(violations).isPositive();
    }

    private void serve(byte[] questions) throws IOException, ProtocolViolation {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            StudentJvm.serve(new ByteArrayInputStream(questions), out);
        } catch (ProtocolViolation e) {
            violations++;
        }
        answers += SampleContract.answers(out.toByteArray()).size();
    }

    private JudgeMessage message() {
        return switch (random.nextInt(60)) {
            case 0 -> new Reset();
            case 1 -> new CallbackThrew();
            case 2 -> new CallbackReturned(value());
            case 3, 4, 5, 6, 7, 8, 9, 10 -> new RunScript(random.nextInt(100), script());
            case 11, 12, 13, 14, 15, 16, 17, 18 ->
                new Call(1, SampleContract.NEW, Call.NO_TARGET, List.of(new DoubleValue(1)));
            case 19, 20, 21, 22 -> new Call(1, SampleContract.APPLY, Call.NO_TARGET, List.of(new Function(1), value()));
            default -> new Call(random.nextInt(100), random.nextInt(8), random.nextInt(3) - 1, arguments());
        };
    }

    private List<ScriptCall> script() {
        List<ScriptCall> calls = new ArrayList<>();
        calls.add(new ScriptCall(SampleContract.NEW, Call.NO_TARGET, List.of(new DoubleValue(2)), true));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int earlier = random.nextInt(calls.size());
            List<WireValue> arguments = List.of(new Earlier(random.nextInt(calls.size())));
            calls.add(new ScriptCall(SampleContract.ADD, earlier, arguments, random.nextBoolean()));
        }
        return calls;
    }

    private List<WireValue> arguments() {
        return random.nextInt(3) > 0 ? List.of(value()) : List.of();
    }

    private WireValue value() {
        return switch (random.nextInt(8)) {
            case 0 -> new Handle(random.nextInt(3));
            case 1 -> new TextValue("text");
            case 2 -> new IntValue(random.nextInt());
            case 3 -> Nothing.NOTHING;
            case 4 -> new Function(random.nextInt(3));
            case 5 -> new ListValue(List.of(new DoubleArray(new double[] {1})));
            default -> new DoubleValue(random.nextGaussian());
        };
    }

    private byte[] mutated(byte[] frame) {
        byte[] mutated = frame;
        int at = random.nextInt(mutated.length);
        switch (random.nextInt(4)) {
            case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutated[at] = (byte) random.nextInt();
            case 2 -> mutated = Arrays.copyOf(mutated, mutated.length + random.nextInt(8));
            default -> mutated = Arrays.copyOf(mutated, Math.max(5, at));
        }
        if (random.nextInt(4) > 0) {
            ByteBuffer.wrap(mutated).putInt(mutated.length - 4);
        }
        return mutated;
    }

    private static byte[] frame(JudgeMessage message) throws IOException, ProtocolViolation {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MessageOutput(bytes).send(message);
        return bytes.toByteArray();
    }
}
