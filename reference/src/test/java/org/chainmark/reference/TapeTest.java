package org.chainmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TapeTest {
    private static final Set<Op> ALL = EnumSet.allOf(Op.class);
    private static final double ROUNDING = 1e-13;

    private final Tape tape = new Tape();

    @Test
    void agreesWithAPlainEngineOnAThousandRandomPrograms() {
        RandomPrograms programs = new RandomPrograms(1, ALL);
        for (int i = 0; i < 1_000; i++) {
            Program program = programs.next(1 + i % 40);
            tape.evaluate(program);
            List<Value> nodes = Value.build(program);
            nodes.get(program.root()).backward();
            for (int node = 0; node < program.size(); node++) {
                assertThat(nodes.get(node).data())
                        .as("data of node %s of %s", node, program)
                        .isCloseTo(tape.data(node), within(ROUNDING * (1 + tape.dataMagnitude(node))));
                assertThat(nodes.get(node).grad())
                        .as("gradient of node %s of %s", node, program)
                        .isCloseTo(tape.gradient(node), within(ROUNDING * (1 + tape.gradientMagnitude(node))));
            }
        }
    }

    @Test
    void agreesWithDualNumbersAtEveryNode() {
        for (Program program : new RandomPrograms(2, ALL).next(25, 200)) {
            tape.evaluate(program);
            for (int node = 0; node < program.size(); node++) {
                assertThat(DualNumbers.derivative(program, node))
                        .as("node %s of %s", node, program)
                        .isCloseTo(tape.gradient(node), within(ROUNDING * (1 + tape.gradientMagnitude(node))));
            }
        }
    }

    @Test
    void agreesWithCentredDifferencesAtEveryNode() {
        for (Program program : new RandomPrograms(3, ALL).next(15, 200)) {
            tape.evaluate(program);
            for (int node = 0; node < program.size(); node++) {
                double slope = CentredDifferences.derivative(program, node, CentredDifferences.USUAL_STEP);
                assertThat(slope)
                        .as("node %s of %s", node, program)
                        .isCloseTo(tape.gradient(node), within(1e-5 * (1 + tape.gradientMagnitude(node))));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Op.class)
    void agreesWithDualNumbersOnProgramsOfOneOperation(Op op) {
        for (Program program : new RandomPrograms(4, EnumSet.of(op)).next(6, 50)) {
            tape.evaluate(program);
            for (int node = 0; node < program.size(); node++) {
                assertThat(DualNumbers.derivative(program, node))
                        .isCloseTo(tape.gradient(node), within(ROUNDING * (1 + tape.gradientMagnitude(node))));
            }
        }
    }

    @Test
    void everyTraversalGivesTheSameGradientsWithoutFaults() {
        FaultyTape other = new FaultyTape();
        for (Program program : new RandomPrograms(5, ALL).next(30, 50)) {
            tape.evaluate(program);
            for (Traversal traversal : Traversal.all()) {
                other.evaluate(program, traversal, Faults.NONE);
                for (int node = 0; node < program.size(); node++) {
                    assertThat(other.gradient(node))
                            .isCloseTo(tape.gradient(node), within(ROUNDING * (1 + tape.gradientMagnitude(node))));
                }
            }
        }
    }

    @Test
    void magnitudesAreAtLeastTheSizeOfTheNumbers() {
        for (Program program : new RandomPrograms(6, ALL).next(30, 100)) {
            tape.evaluate(program);
            for (int node = 0; node < program.size(); node++) {
                assertThat(tape.dataMagnitude(node)).isGreaterThanOrEqualTo(Math.abs(tape.data(node)));
                assertThat(tape.gradientMagnitude(node))
                        .isGreaterThanOrEqualTo(Math.abs(tape.gradient(node)) * (1 - ROUNDING));
            }
        }
    }

    @Test
    void magnitudeRemembersTermsThatCancelled() {
        tape.evaluate(Formula.read("x*y - x*y at x = 1000, y = 3"));
        assertThat(tape.gradient(0)).isZero();
        assertThat(tape.gradientMagnitude(0)).isGreaterThanOrEqualTo(6);
        assertThat(tape.dataMagnitude(4)).isGreaterThanOrEqualTo(6_000);
    }

    @Test
    void differentiatesAChainOfAMillionNodes() {
        tape.evaluate(chain(1_000_000));
        assertThat(tape.data(1_000_000)).isCloseTo(1 + 1e-6 * 1_000_000, within(1e-6));
        assertThat(tape.gradient(0)).isEqualTo(1);
    }

    @Test
    void allocatesNothingOnceItsArraysAreLargeEnough() {
        Program program = chain(100_000);
        tape.evaluate(program);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        tape.evaluate(program);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).isLessThan(program.size());
    }

    @Test
    void nodesThatTheRootDoesNotNeedHaveNoGradient() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 2);
        int root = builder.binary(Op.MUL, x, x);
        int dead = builder.unary(Op.EXP, x);
        tape.evaluate(builder.build(root));
        assertThat(tape.gradient(x)).isEqualTo(4);
        assertThat(tape.gradient(dead)).isZero();
        assertThat(tape.needed(dead)).isFalse();
        assertThat(tape.needed(x)).isTrue();
    }

    @Test
    void numbersAreOnlyThereForNodesOfTheLastProgram() {
        tape.evaluate(Formula.read("x*x*x at x = 2"));
        tape.evaluate(Formula.read("exp(x) at x = 2"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tape.gradient(2));
    }

    private static Program chain(int length) {
        Program.Builder builder = Program.builder();
        int node = builder.leaf("x", 1);
        for (int i = 0; i < length; i++) {
            node = builder.withConstant(Op.ADD_CONST, node, 1e-6);
        }
        return builder.build();
    }
}
