package org.chainmark.judge.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chainmark.judge.student.StudentLostException.Reason;
import org.chainmark.protocol.JudgeMessage.Call;
import org.chainmark.protocol.Limits;
import org.chainmark.protocol.MessageInput;
import org.chainmark.protocol.MessageOutput;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage;
import org.chainmark.protocol.StudentMessage.CallbackRequested;
import org.chainmark.protocol.StudentMessage.Output;
import org.chainmark.protocol.StudentMessage.Ready;
import org.chainmark.protocol.StudentMessage.Returned;
import org.chainmark.protocol.WireValue.DoubleArray;
import org.chainmark.protocol.WireValue.DoubleValue;
import org.chainmark.protocol.WireValue.Handle;
import org.chainmark.protocol.WireValue.IntValue;
import org.chainmark.protocol.WireValue.Nothing;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Script;
import org.junit.jupiter.api.Test;

/** Student JVMs that were taken over and speak the protocol themselves. */
class HostileStudentTest {
    private static final CheckLimits SHORT_WALL = new CheckLimits(Duration.ofSeconds(60), Duration.ofMillis(300));

    @Test
    void answersThatDoNotFitAreViolations() {
        List<StudentMessage> answers = List.of(
                new Returned(99, new Handle(0)),
                new Returned(1, new DoubleValue(1)),
                new Returned(1, Nothing.NOTHING),
                new Returned(1, new IntValue(1)),
                new Ready(List.of()),
                new CallbackRequested(0, List.of(new DoubleValue(1))));
        for (StudentMessage answer : answers) {
            try (Opened opened = Opened.on(answering(answer, 1))) {
                assertLost(() -> opened.leaf(1), Reason.PROTOCOL_VIOLATION);
            }
        }
    }

    @Test
    void aSecondAnswerIsAViolationOfTheNextCall() {
        try (Opened opened = Opened.on(answering(new Returned(1, new Handle(0)), 2))) {
            assertThat(opened.leaf(1)).isNotNull();
            assertLost(() -> opened.leaf(1), Reason.PROTOCOL_VIOLATION);
        }
    }

    @Test
    void aFloodIsAViolation() {
        StudentMessage megabytes = new Output("x".repeat(Limits.OUTPUT_BYTES), 0);
        try (Opened opened = Opened.on(answering(megabytes, 2_000))) {
            assertLost(() -> opened.leaf(1), Reason.PROTOCOL_VIOLATION);
            assertThat(opened.session().end()).hasSizeBetween(Limits.OUTPUT_BYTES, Limits.OUTPUT_BYTES + 100);
        }
    }

    @Test
    void neverAnsweringUsesUpTheWallTime() {
        InThreadStarter silent = new InThreadStarter((in, out) -> {
            sayReady(in, out);
            in.readAllBytes();
        });
        try (Opened opened = Opened.on(silent, SHORT_WALL)) {
            assertLost(() -> opened.leaf(1), Reason.WALL_LIMIT);
        }
    }

    @Test
    void neverReadingUsesUpTheWallTime() {
        try (Opened opened = Opened.on(deaf(), SHORT_WALL)) {
            assertLost(() -> opened.values().sum(new double[100_000]), Reason.WALL_LIMIT);
        }
    }

    @Test
    void neverReadingScriptsUsesUpTheWallTimeOfThreeOnly() {
        try (Opened opened = Opened.on(deaf(), SHORT_WALL)) {
            List<Script> scripts = Collections.nCopies(1_000, ScriptsTest.chain(100));

            assertThat(opened.session().run(scripts))
                    .hasSize(1_000)
                    .containsOnly(new Answer.Lost(Answer.Lost.Reason.TIMED_OUT));
            assertThat(opened.session().losses()).hasSize(3);
        }
    }

    @Test
    void notGettingReadyIsNotTheStudentsFault() {
        try (Opened opened = Opened.on(new InThreadStarter((in, out) -> out.write(new byte[100])))) {
            assertThatExceptionOfType(StudentJvmUnavailableException.class).isThrownBy(() -> opened.leaf(1));
        }
    }

    @Test
    void largeAnswersOfPipelinedScriptsDoNotBlock() {
        InThreadStarter verbose = new InThreadStarter((in, out) -> {
            MessageInput questions = sayReady(in, out);
            while (true) {
                questions.fromJudge();
                new MessageOutput(out).send(new Output("x".repeat(60_000), 0));
                new MessageOutput(out).send(new Returned(1, new DoubleArray(new double[0])));
            }
        });
        try (Opened opened = Opened.on(verbose)) {
            assertThat(opened.session().run(Collections.nCopies(100, ScriptsTest.chain(1_000))))
                    .containsOnly(new Answer.Lost(Answer.Lost.Reason.PROTOCOL_VIOLATION));
        }
    }

    private static InThreadStarter answering(StudentMessage answer, int times) {
        return new InThreadStarter((in, out) -> {
            MessageInput questions = sayReady(in, out);
            if (questions.fromJudge() instanceof Call) {
                MessageOutput answers = new MessageOutput(out);
                for (int i = 0; i < times; i++) {
                    answers.send(answer);
                }
            }
            in.readAllBytes();
        });
    }

    private static InThreadStarter deaf() {
        return new InThreadStarter((in, out) -> {
            sayReady(in, out);
            parkForAMinute();
        });
    }

    private static void parkForAMinute() throws IOException {
        try {
            assertThat(new CountDownLatch(1).await(1, TimeUnit.MINUTES)).isFalse();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static MessageInput sayReady(InputStream in, OutputStream out) throws IOException {
        try {
            MessageInput questions = new MessageInput(in);
            questions.fromJudge();
            new MessageOutput(out).send(new Ready(List.of()));
            return questions;
        } catch (ProtocolViolation e) {
            throw new IOException(e);
        }
    }

    private static void assertLost(Runnable call, Reason reason) {
        assertThatExceptionOfType(StudentLostException.class)
                .isThrownBy(call::run)
                .satisfies(loss -> assertThat(loss.reason()).isEqualTo(reason));
    }
}
