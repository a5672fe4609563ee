package org.chainmark.studentjvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chainmark.protocol.JudgeMessage.Call.NO_TARGET;
import static org.chainmark.studentjvm.SampleContract.load;
import static org.chainmark.studentjvm.SampleContract.talk;

import java.io.IOException;
import java.util.List;
import org.chainmark.protocol.JudgeMessage;
import org.chainmark.protocol.JudgeMessage.Call;
import org.chainmark.protocol.JudgeMessage.CallbackReturned;
import org.chainmark.protocol.JudgeMessage.CallbackThrew;
import org.chainmark.protocol.JudgeMessage.Reset;
import org.chainmark.protocol.JudgeMessage.RunScript;
import org.chainmark.protocol.JudgeMessage.ScriptCall;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage;
import org.chainmark.protocol.StudentMessage.CallbackRequested;
import org.chainmark.protocol.StudentMessage.Ready;
import org.chainmark.protocol.StudentMessage.Returned;
import org.chainmark.protocol.StudentMessage.ScriptDone;
import org.chainmark.protocol.StudentMessage.Threw;
import org.chainmark.protocol.WireValue;
import org.chainmark.protocol.WireValue.DoubleArray;
import org.chainmark.protocol.WireValue.DoubleValue;
import org.chainmark.protocol.WireValue.Earlier;
import org.chainmark.protocol.WireValue.Function;
import org.chainmark.protocol.WireValue.Handle;
import org.chainmark.protocol.WireValue.ListValue;
import org.chainmark.protocol.WireValue.Nothing;
import org.chainmark.protocol.WireValue.TextValue;
import org.junit.jupiter.api.Test;

class StudentJvmTest {
    private static final DoubleValue THREE = new DoubleValue(3);
    private static final Call NEW = new Call(1, SampleContract.NEW, NO_TARGET, List.of(THREE));

    @Test
    void saysWhatIsMissingAndAnswersCalls() throws IOException, ProtocolViolation {
        List<StudentMessage> answers = talk(
                load(),
                NEW,
                new Call(2, SampleContract.SET_DATA, 0, List.of(new DoubleValue(5))),
                new Call(3, SampleContract.DATA, 0, List.of()),
                new Call(4, SampleContract.ADD, 0, List.of(new Handle(0))),
                new Call(5, SampleContract.OPERANDS, 1, List.of()),
                new Call(6, SampleContract.TEXT, 0, List.of(new TextValue("x = "))),
                new Call(7, SampleContract.TEXT, 0, List.of(Nothing.NOTHING)));

        assertThat(answers)
                .containsExactly(
                        new Ready(List.of(SampleContract.MISSING)),
                        new Returned(1, new Handle(0)),
                        new Returned(2, Nothing.NOTHING),
                        new Returned(3, new DoubleValue(5)),
                        new Returned(4, new Handle(1)),
                        new Returned(5, new ListValue(List.of(new Handle(0), new Handle(0)))),
                        new Returned(6, new TextValue("x = 5.0")),
                        new Returned(7, new TextValue("null5.0")));
    }

    @Test
    void runsScripts() throws IOException, ProtocolViolation {
        List<ScriptCall> calls = List.of(
                new ScriptCall(SampleContract.NEW, NO_TARGET, List.of(THREE), false),
                new ScriptCall(SampleContract.ADD, 0, List.of(new Earlier(0)), true),
                new ScriptCall(SampleContract.DATA, 1, List.of(), true));

        assertThat(talk(load(), new RunScript(9, calls)))
                .endsWith(new ScriptDone(9, List.of(new Handle(0), new DoubleValue(6))));
    }

    @Test
    void asksTheJudgeForFunctionsAndServesItMeanwhile() throws IOException, ProtocolViolation {
        Call apply = new Call(1, SampleContract.APPLY, NO_TARGET, List.of(new Function(8), THREE));

        assertThat(talk(load(), apply, NEW, new CallbackReturned(new DoubleValue(7))))
                .endsWith(
                        new CallbackRequested(8, List.of(THREE)),
                        new Returned(1, new Handle(0)),
                        new Returned(1, new DoubleValue(7)));
        assertThat(talk(load(), apply, new CallbackThrew()))
                .last()
                .isInstanceOfSatisfying(
                        Threw.class,
                        threw -> assertThat(threw.exception().type()).isEqualTo("java.lang.IllegalStateException"));
    }

    @Test
    void readsMatrices() throws IOException, ProtocolViolation {
        WireValue matrix =
                new ListValue(List.of(new DoubleArray(new double[] {1, 2}), new DoubleArray(new double[] {3, 4})));

        assertThat(talk(load(), new Call(1, SampleContract.TRACE, NO_TARGET, List.of(matrix))))
                .endsWith(new Returned(1, new DoubleValue(5)));
    }

    @Test
    void aResultThatIsTooLargeIsAnException() throws IOException, ProtocolViolation {
        assertThat(talk(load(), new Call(1, SampleContract.HUGE, NO_TARGET, List.of())))
                .last()
                .isInstanceOfSatisfying(
                        Threw.class,
                        threw -> assertThat(threw.exception().message()).contains("too large"));
    }

    @Test
    void handlesEndWithAReset() {
        assertThatExceptionOfType(ProtocolViolation.class)
                .isThrownBy(() -> talk(load(), NEW, new Reset(), new Call(2, SampleContract.DATA, 0, List.of())))
                .withMessageContaining("handle");
    }

    @Test
    void whatMakesNoSenseIsAViolation() {
        ScriptCall early = new ScriptCall(SampleContract.DATA, 0, List.of(), true);
        List<JudgeMessage[]> talks = List.of(
                new JudgeMessage[] {NEW},
                new JudgeMessage[] {load(), load()},
                new JudgeMessage[] {load(), new CallbackThrew()},
                new JudgeMessage[] {load(), new Call(1, SampleContract.MISSING, NO_TARGET, List.of())},
                new JudgeMessage[] {load(), new Call(1, 99, NO_TARGET, List.of())},
                new JudgeMessage[] {load(), new Call(1, SampleContract.NEW, NO_TARGET, List.of())},
                new JudgeMessage[] {load(), new Call(1, SampleContract.NEW, NO_TARGET, List.of(new Earlier(0)))},
                new JudgeMessage[] {load(), new RunScript(1, List.of(early))});
        for (JudgeMessage[] talk : talks) {
            assertThatExceptionOfType(ProtocolViolation.class).isThrownBy(() -> talk(talk));
        }
    }
}
