package org.chainmark.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.reference.History;
import org.chainmark.reference.History.Backward;
import org.chainmark.reference.History.Make;
import org.chainmark.reference.History.SetData;
import org.chainmark.reference.History.Step;
import org.chainmark.reference.History.ZeroGradient;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Traversal;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private final FaultyTape tape = new FaultyTape();

    /** x*x + x at 3: nodes 0 to 2. */
    private static Program.Builder squarePlusSelf() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        builder.binary(Op.ADD, builder.binary(Op.MUL, x, x), x);
        return builder;
    }

    private int replay(Program program, Faults faults, Step... more) {
        List<Step> steps = new ArrayList<>(List.of(new Make(), new Make(), new Make()));
        steps.addAll(List.of(more));
        return tape.replay(new History(program, steps), Traversal.USUAL, faults);
    }

    @Test
    void aHistoryThatIsAScenarioGivesTheSame() {
        replay(squarePlusSelf().build(), Faults.NONE, new Backward(2));

        assertThat(tape.data(2)).isEqualTo(12);
        assertThat(tape.gradient(0)).isEqualTo(7);
    }

    @Test
    void faultsAreCommittedAlongTheWay() {
        replay(squarePlusSelf().build(), Faults.of(FaultCatalogue.byId("A_mul_overwrite")), new Backward(2));

        assertThat(tape.gradient(0)).isEqualTo(3);
    }

    @Test
    void clearedGradientsStartAgain() {
        replay(
                squarePlusSelf().build(),
                Faults.NONE,
                new Backward(1),
                new ZeroGradient(0),
                new ZeroGradient(1),
                new Backward(1));

        assertThat(tape.gradient(0)).isEqualTo(6);
    }

    @Test
    void theGraphMayGrowAfterABackwardCall() {
        Program.Builder builder = squarePlusSelf();
        builder.unary(Op.NEG, 0);
        replay(builder.build(), Faults.NONE, new Backward(2), new ZeroGradient(0), new Make(), new Backward(3));

        assertThat(tape.data(3)).isEqualTo(-3);
        assertThat(tape.gradient(0)).isEqualTo(-1);
    }

    @Test
    void aNumberThatIsSetIsReadByWhatIsMadeLater() {
        Program.Builder builder = squarePlusSelf();
        builder.unary(Op.NEG, 0);
        replay(builder.build(), Faults.NONE, new SetData(0, 5), new Make());

        assertThat(tape.data(3)).isEqualTo(-5);
        assertThat(tape.data(2)).isEqualTo(12);
    }

    @Test
    void itEndsWithTheStepThatThrows() {
        Program.Builder builder = squarePlusSelf();
        builder.unary(Op.LOG, builder.number(-1));
        int done = replay(builder.build(), Faults.NONE, new Make(), new Make(), new Backward(2));

        assertThat(done).isEqualTo(5);
        assertThat(tape.thrown()).isEqualTo("IllegalArgumentException");
    }
}
