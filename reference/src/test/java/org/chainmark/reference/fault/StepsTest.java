package org.chainmark.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Traversal;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final FaultyTape tape = new FaultyTape();
    private final Program.Builder nodes = Program.builder();

    private void start(String... faults) {
        tape.startSteps(
                nodes, Faults.of(Arrays.stream(faults).map(FaultCatalogue::byId).toList()));
    }

    private int leaf(double data) {
        return made(nodes.number(data));
    }

    private int binary(Op op, int first, int second) {
        return made(nodes.binary(op, first, second));
    }

    private int unary(Op op, int operand) {
        return made(nodes.unary(op, operand));
    }

    private int made(int node) {
        assertThat(tape.makeNext(node)).isTrue();
        return node;
    }

    /** x*x + x at 3: nodes 0 to 2. */
    private int squarePlusSelf() {
        int x = leaf(3);
        return binary(Op.ADD, binary(Op.MUL, x, x), x);
    }

    @Test
    void stepsGiveWhatTheProgramGives() {
        start();
        tape.callBackward(squarePlusSelf(), Traversal.USUAL);

        assertThat(tape.data(2)).isEqualTo(12);
        assertThat(tape.gradient(0)).isEqualTo(7);
    }

    @Test
    void faultsAreCommittedAlongTheWay() {
        start("A_mul_overwrite");
        tape.callBackward(squarePlusSelf(), Traversal.USUAL);

        assertThat(tape.gradient(0)).isEqualTo(3);
    }

    @Test
    void gradientsStartAgainFromWhatTheyAreSetTo() {
        start();
        squarePlusSelf();
        tape.callBackward(1, Traversal.USUAL);
        tape.setGradient(0, 0);
        tape.setGradient(1, 0);
        tape.callBackward(1, Traversal.USUAL);

        assertThat(tape.gradient(0)).isEqualTo(6);
    }

    @Test
    void theGraphMayGrowAfterABackwardCall() {
        start();
        tape.callBackward(squarePlusSelf(), Traversal.USUAL);
        tape.setGradient(0, 0);
        for (int i = 0; i < 100; i++) {
            unary(Op.NEG, 0);
        }
        tape.callBackward(102, Traversal.USUAL);

        assertThat(tape.data(102)).isEqualTo(-3);
        assertThat(tape.gradient(0)).isEqualTo(-1);
        assertThat(tape.gradient(1)).isEqualTo(1);
    }

    @Test
    void aNumberThatIsSetIsReadByWhatIsMadeLater() {
        start();
        squarePlusSelf();
        tape.setData(0, 5);

        assertThat(tape.data(unary(Op.NEG, 0))).isEqualTo(-5);
        assertThat(tape.data(2)).isEqualTo(12);
    }

    @Test
    void aNodeThatThrowsIsTakenBackAndTheRestGoesOn() {
        start();
        int minus = leaf(-1);
        assertThat(tape.makeNext(nodes.unary(Op.LOG, minus))).isFalse();
        assertThat(tape.thrown()).isEqualTo("IllegalArgumentException");
        nodes.removeLast();

        assertThat(tape.data(unary(Op.NEG, minus))).isEqualTo(1);
    }

    @Test
    void whatAnotherProgramLeftBehindIsForgotten() {
        start();
        tape.callBackward(squarePlusSelf(), Traversal.USUAL);
        Program.Builder others = Program.builder();
        tape.startSteps(others, Faults.NONE);
        for (int i = 0; i < 3; i++) {
            tape.makeNext(others.number(i));
        }

        assertThat(tape.gradient(0)).isZero();
    }

    @Test
    void recursionRunsOutOfStackOnADeepGraphOnly() {
        start("T_stack_overflow");
        int wide = leaf(1);
        for (int i = 0; i < 6_000; i++) {
            leaf(i);
        }
        assertThat(tape.callBackward(unary(Op.NEG, wide), Traversal.USUAL)).isEqualTo(2);
        int deep = wide;
        for (int i = 0; i < 6_000; i++) {
            deep = unary(Op.NEG, deep);
        }

        assertThat(tape.callBackward(deep, Traversal.USUAL)).isEqualTo(-1);
        assertThat(tape.thrown()).isEqualTo("StackOverflowError");
    }

    @Test
    void everyOrderOfASweepIsRightOnADeepGraph() {
        start();
        int deep = leaf(1);
        for (int i = 0; i < 60_000; i++) {
            deep = unary(Op.NEG, deep);
        }
        for (Traversal traversal : Traversal.all()) {
            for (int node = 0; node < nodes.size(); node++) {
                tape.setGradient(node, 0);
            }
            assertThat(tape.callBackward(deep, traversal)).isEqualTo(60_001);
            assertThat(tape.gradient(0)).isEqualTo(1);
        }
    }
}
