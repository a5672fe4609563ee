package org.chainmark.judge.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.judge.student.Contracts.Values;
import org.chainmark.protocol.ExceptionData;
import org.chainmark.protocol.MessageOutput;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage;
import org.chainmark.protocol.StudentMessage.CallbackRequested;
import org.chainmark.protocol.StudentMessage.Output;
import org.chainmark.protocol.StudentMessage.Ready;
import org.chainmark.protocol.StudentMessage.Returned;
import org.chainmark.protocol.StudentMessage.ScriptDone;
import org.chainmark.protocol.StudentMessage.ScriptThrew;
import org.chainmark.protocol.StudentMessage.Threw;
import org.chainmark.protocol.WireValue;
import org.chainmark.protocol.WireValue.DoubleArray;
import org.chainmark.protocol.WireValue.DoubleValue;
import org.chainmark.protocol.WireValue.Handle;
import org.chainmark.protocol.WireValue.ListValue;
import org.chainmark.protocol.WireValue.Nothing;
import org.chainmark.protocol.WireValue.TextValue;
import org.chainmark.results.Isolation;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.StudentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a student JVM says, a session ends in an answer, an exception of the student's or a loss. */
@Timeout(300)
class SessionFuzzTest {
    private static final int TALKS = 100_000;

    private final Random random = new Random(5);
    private final ContractTable table = ContractTable.of(Contracts.ALL);
    private int answers;
    private int exceptions;
    private int losses;
    private int failedStarts;

    @Test
    void brokenAnswersEndInAnswersOrLosses() throws IOException, ProtocolViolation {
        try (Watchdog watchdog = new Watchdog()) {
            for (int i = 0; i < TALKS; i++) {
                ByteArrayOutputStream said = new ByteArrayOutputStream();
                byte[] ready = frame(new Ready(List.of(5)));
                said.write(random.nextInt(50) == 0 ? mutated(ready) : ready);
                for (int left = 1 + random.nextInt(3); left > 0; left--) {
                    byte[] frame = frame(message());
                    said.write(random.nextInt(3) == 0 ? mutated(frame) : frame);
                }
                try (StudentSession session = new StudentSession(
                        new Recording(said.toByteArray()), watchdog, StudentClasses.of(Map.of()), table, 0)) {
                    talk(session);
                }
            }
        }
        assertThat(List.of(answers, exceptions, losses, failedStarts)).allMatch(count -> count > TALKS / 1_000);
    }

    private void talk(StudentSession session) {
        session.begin(Opened.GENEROUS);
        Values values = session.contract(Values.class);
        try {
            switch (random.nextInt(20)) {
                case 0 -> assertThat(session.run(List.of(ScriptsTest.chain(2)))).hasSize(1);
                case 1, 2, 3, 4, 5, 6 -> values.of(1);
                case 7, 8, 9 -> values.square(1);
                default -> values.apply(x -> values.sum(new double[] {x}), 1);
            }
            answers++;
        } catch (StudentException | MissingMemberException e) {
            exceptions++;
        } catch (StudentLostException e) {
            losses++;
        } catch (StudentJvmUnavailableException e) {
            failedStarts++;
        }
        assertThat(session.end()).hasSizeLessThan(100_000);
    }

    private StudentMessage message() {
        int id = 1 + random.nextInt(2);
        return switch (random.nextInt(12)) {
            case 0 -> new Ready(List.of());
            case 1, 2 -> new Threw(id, exception());
            case 3 -> new ScriptDone(id, List.of(value()));
            case 4 -> new ScriptThrew(id, random.nextInt(4), exception());
            case 5, 6, 7 -> new CallbackRequested(random.nextInt(2), List.of(value()));
            case 8 -> new Output("printed\n", random.nextInt(3));
            default -> new Returned(id, value());
        };
    }

    private static ExceptionData exception() {
        return new ExceptionData("java.lang.Error", "no", List.of(new ExceptionData.Frame("autograd.Value", "add", 3)));
    }

    private WireValue value() {
        return switch (random.nextInt(6)) {
            case 0 -> new Handle(random.nextInt(3));
            case 1 -> new TextValue("text");
            case 2 -> Nothing.NOTHING;
            case 3 -> new ListValue(List.of(new DoubleArray(new double[] {1})));
            default -> new DoubleValue(random.nextGaussian());
        };
    }

    private byte[] mutated(byte[] frame) {
        byte[] mutated = frame;
        int at = random.nextInt(mutated.length);
        switch (random.nextInt(5)) {
            case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutated[at] = (byte) random.nextInt();
            case 2 -> random.nextBytes(mutated);
            case 3 -> mutated = Arrays.copyOf(mutated, mutated.length + random.nextInt(8));
            default -> mutated = Arrays.copyOf(mutated, Math.max(5, at));
        }
        if (random.nextInt(4) > 0) {
            ByteBuffer.wrap(mutated).putInt(mutated.length - 4);
        }
        return mutated;
    }

    private static byte[] frame(StudentMessage message) throws IOException, ProtocolViolation {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MessageOutput(bytes).send(message);
        return bytes.toByteArray();
    }

    /** A student JVM that says what was recorded, whatever it is asked, and then ends. */
    private record Recording(InputStream said) implements StudentProcessStarter, StudentProcess {
        Recording(byte[] said) {
            this(new ByteArrayInputStream(said));
        }

        @Override
        public StudentProcess start() {
            return this;
        }

        @Override
        public Isolation isolation() {
            return new Isolation(0, "recording", List.of());
        }

        @Override
        public InputStream fromStudent() {
            return said;
        }

        @Override
        public OutputStream toStudent() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public Duration cpuTime() {
            return Duration.ZERO;
        }

        @Override
        public String lastWords() {
            return "";
        }

        @Override
        public void kill() {}

        @Override
        public void close() {}

        @Override
        public Exit awaitExit(Duration patience) {
            return new Exit(true, 1);
        }
    }
}
