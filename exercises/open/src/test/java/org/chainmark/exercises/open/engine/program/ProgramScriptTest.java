package org.chainmark.exercises.open.engine.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.RandomPrograms;
import org.chainmark.reference.Tape;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.results.Counterexample;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Script;
import org.junit.jupiter.api.Test;

class ProgramScriptTest {
    private final Tape tape = new Tape();
    private final FaultyTape faulty = new FaultyTape();

    @Test
    void aProgramIsBuiltThenSweptThenRead() {
        List<Script.Call> calls = ProgramScript.of(example()).calls();
        assertThat(calls)
                .extracting(call -> call.member().signature())
                .containsExactly(
                        "new Value(double)",
                        "Value.mul(Value)",
                        "Value.mul(double)",
                        "Value.backward()",
                        "Value.data()",
                        "Value.grad()",
                        "Value.data()",
                        "Value.grad()",
                        "Value.data()",
                        "Value.grad()");
        assertThat(calls.get(1).arguments()).containsExactly(new Script.Ref(0));
        assertThat(calls.get(2).arguments()).containsExactly(2.0);
        assertThat(calls.get(3).target()).isEqualTo(2);
        assertThat(calls).filteredOn(Script.Call::reported).hasSize(6);
    }

    @Test
    void everyOperationHasAMember() {
        assertThat(EnumSet.complementOf(EnumSet.of(Op.LEAF)))
                .allSatisfy(op -> assertThat(EngineMembers.of(op).signature())
                        .isEqualTo("Value." + op.method().replaceFirst("\\(.*", "") + parameters(op)));
        assertThat(EngineMembers.of(Op.LEAF)).isEqualTo(EngineMembers.LEAF);
    }

    @Test
    void rightNumbersHaveNoDifference() {
        for (Program program : new RandomPrograms(1, EnumSet.allOf(Op.class)).next(12, 20)) {
            tape.evaluate(program);
            NodeNumbers numbers = numbers(program, 0);
            assertThat(numbers.firstDifference(tape)).isEmpty();
            faulty.evaluate(program, Traversal.USUAL, Faults.NONE);
            assertThat(numbers.agreeing(faulty)).isEqualTo(2 * program.size());
        }
    }

    @Test
    void aWrongNumberIsFound() {
        Program program = example();
        tape.evaluate(program);
        NodeNumbers numbers = numbers(program, 0.5);
        assertThat(numbers.firstDifference(tape)).isEqualTo(OptionalInt.of(1));
        faulty.evaluate(program, Traversal.USUAL, Faults.NONE);
        assertThat(numbers.agreeing(faulty)).isEqualTo(5);
        assertThat(Counterexamples.of(program, numbers).nodes().get(1))
                .isEqualTo(new Counterexample.Node("x*x", "mul", List.of(0, 0), "9", "9", "2", "2.5"));
    }

    @Test
    void whatDidNotCompleteHasNoNumbers() {
        Answer lost = new Answer.Lost(Answer.Lost.Reason.DIED);
        ProgramAnswer answer = ProgramAnswer.of(example(), lost);
        assertThat(answer).isEqualTo(new ProgramAnswer.NoNumbers(lost));
        assertThat(Counterexamples.of(example(), answer).nodes())
                .extracting(Counterexample.Node::actualGradient)
                .containsOnly("?");
    }

    /** The right numbers as an answer, but with the gradient of node 1 shifted. */
    private NodeNumbers numbers(Program program, double shift) {
        List<Object> values = new ArrayList<>();
        for (int node = 0; node < program.size(); node++) {
            values.add(tape.data(node));
            values.add(tape.gradient(node) + (node == 1 ? shift : 0));
        }
        return (NodeNumbers) ProgramAnswer.of(program, new Answer.Completed(values));
    }

    private static Program example() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        builder.withConstant(Op.MUL_CONST, builder.binary(Op.MUL, x, x), 2);
        return builder.build();
    }

    private static String parameters(Op op) {
        if (op.operands() == 2) {
            return "(Value)";
        }
        return op.hasConstant() ? "(double)" : "()";
    }
}
