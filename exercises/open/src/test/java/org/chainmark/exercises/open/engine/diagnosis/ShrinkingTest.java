package org.chainmark.exercises.open.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.chainmark.exercises.open.engine.program.ProgramScript;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.RandomPrograms;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.fault.FaultyTape;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
    @Test
    void whatDoesNotMatterIsTakenAway() {
        InProcessSubmission submission = InProcessSubmission.of(new ClosureEngine().scalingTanh(1.5));
        int shrunk = 0;
        for (Program program : new RandomPrograms(11, EnumSet.allOf(Op.class)).next(25, 20)) {
            Scenario scenario = Scenario.of(program);
            Probe probe = Probe.of(
                    scenario, ProgramScript.run(submission, List.of(scenario)).get(0), new FaultyTape());
            if (probe.isRight()) {
                continue;
            }
            Probe smallest = new Shrinking(submission).shrink(probe);
            assertThat(smallest.isRight()).isFalse();
            assertThat(Probe.operations(smallest.program())).contains(Op.TANH);
            assertThat(smallest.program().size()).isLessThanOrEqualTo(4);
            shrunk++;
        }
        assertThat(shrunk).isPositive();
    }

    @Test
    void aProgramIsPrunedToOneNode() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int y = builder.leaf("y", 2);
        int product = builder.binary(Op.MUL, x, y);
        int exponential = builder.unary(Op.EXP, y);
        Program program = builder.build(builder.binary(Op.ADD, product, exponential));
        assertThat(new Pruning(program).rootedAt(exponential)).hasToString("exp(y) at y = 2");
        assertThat(new Pruning(program).withLeaf(exponential, 7.389056))
                .hasToString("x*y + z at x = 3, y = 2, z = 7.39");
    }
}
