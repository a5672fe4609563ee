package org.chainmark.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmark.reference.Formula;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.RandomPrograms;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Tape;
import org.chainmark.reference.Traversal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultyTapeTest {
    private static final double ROUNDING = 1e-13;
    private static final List<Program> PROGRAMS = new RandomPrograms(7, EnumSet.allOf(Op.class)).next(25, 60);

    private final FaultyTape faulty = new FaultyTape();
    private final Tape tape = new Tape();

    @Test
    void rightTraversalsAgreeInWhateverOrderOperandsAreRecorded() {
        for (Program program : PROGRAMS) {
            Scenario scenario = Scenario.of(program);
            for (Traversal traversal : Traversal.all()) {
                faulty.evaluate(scenario, traversal, null, Faults.NONE);
                isRight(program);
                faulty.evaluate(scenario, traversal, reversed(program), Faults.NONE);
                isRight(program);
                faulty.evaluate(scenario, traversal, asSets(program), Faults.NONE);
                isRight(program);
            }
        }
    }

    @Test
    void magnitudesAreThoseOfTheTape() {
        for (Program program : PROGRAMS) {
            tape.evaluate(program);
            faulty.evaluate(program, Traversal.USUAL, Faults.NONE);
            for (int node = 0; node < program.size(); node++) {
                assertThat(faulty.dataMagnitude(node))
                        .isCloseTo(tape.dataMagnitude(node), within(ROUNDING * tape.dataMagnitude(node)));
                assertThat(faulty.gradientMagnitude(node)).isGreaterThanOrEqualTo(Math.abs(tape.gradient(node)) / 2);
            }
        }
    }

    /** So that an overwrite can be recognised only together with the order in which the engine goes. */
    @ParameterizedTest
    @ValueSource(strings = {"A_add_overwrite", "A_mul_overwrite", "A_all_overwrite"})
    void rightTraversalsDisagreeAboutWhatAnOverwriteLeaves(String fault) {
        assertThat(outcomes("x*y + (x+z)*relu(x) at x = 3, y = 7, z = 2", fault))
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D_mul_swapped", "U_mul", "G_mul_only_this"})
    void rightTraversalsAgreeAboutAWrongDerivative(String fault) {
        assertThat(outcomes("x*y + (x+z)*relu(x) at x = 3, y = 7, z = 2", fault))
                .hasSize(1);
    }

    @Test
    void gradientsOfGraphsBuiltAnewAddUp() {
        Formula twice = Formula.parse("a=x*x; b=x*x; b at x = 3");
        faulty.evaluate(
                Scenario.of(twice.program(), twice.node("a"), twice.node("b")), Traversal.USUAL, null, Faults.NONE);
        assertThat(faulty.gradient(twice.node("x"))).isEqualTo(12);
    }

    @Test
    void aSecondCallOnOneGraphStartsFromTheGradientsOfTheFirst() {
        Program program = Formula.read("x*x+x at x = 3");
        Scenario twice = Scenario.of(program, program.root(), program.root());
        faulty.evaluate(twice, Traversal.USUAL, null, Faults.NONE);
        assertThat(faulty.gradient(0)).isEqualTo(20);
        faulty.evaluate(twice, Traversal.USUAL, null, Faults.of(FaultCatalogue.innerNodesStartAnew()));
        assertThat(faulty.gradient(0)).isEqualTo(14);
    }

    @Test
    void aLogarithmWithoutValueEndsInAnExceptionUnlessItsGuardIsMissing() {
        Program program = Formula.read("log(-x) at x = 1");
        faulty.evaluate(program, Traversal.USUAL, Faults.NONE);
        assertThat(faulty.thrown()).isEqualTo("IllegalArgumentException");
        faulty.evaluate(program, Traversal.USUAL, Faults.of(FaultCatalogue.byId("N_log_no_guard")));
        assertThat(faulty.thrown()).isNull();
        assertThat(faulty.data(program.root())).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T_recursive_notopo", "T_bfs_novisit"})
    void aSweepAlongEveryPathIsGivenUpWhenThereAreTooMany(String fault) {
        Program.Builder builder = Program.builder();
        int node = builder.leaf("x", 1);
        for (int i = 0; i < 40; i++) {
            node = builder.binary(Op.ADD, node, node);
        }
        faulty.evaluate(builder.build(), Traversal.USUAL, Faults.of(FaultCatalogue.byId(fault)));
        assertThat(faulty.thrown()).isNotNull();
    }

    @Test
    void nothingIsLeftOfOneEngineInTheNext() {
        Program before = Formula.read("b=x+x; c=-b; c*c+log(x) at x = 3");
        Program after = Formula.read("b=x*x; c=b+x; d=-c; d*c+b at x = 2");
        for (Fault fault : FaultCatalogue.all()) {
            faulty.evaluate(Scenario.of(before, 1, before.root()), Traversal.USUAL, null, Faults.of(fault));
            faulty.evaluate(after, Traversal.USUAL, Faults.NONE);
            assertThat(faulty.thrown()).as("after %s", fault).isNull();
            isRight(after);
        }
    }

    private void isRight(Program program) {
        tape.evaluate(program);
        for (int node = 0; node < program.size(); node++) {
            assertThat(faulty.data(node))
                    .as("data of node %s of %s", node, program)
                    .isCloseTo(tape.data(node), within(ROUNDING * tape.dataMagnitude(node)));
            assertThat(faulty.gradient(node))
                    .as("gradient of node %s of %s", node, program)
                    .isCloseTo(tape.gradient(node), within(ROUNDING * tape.gradientMagnitude(node)));
        }
    }

    /** The gradients of {@code x} that the right traversals lead to. */
    private Set<Double> outcomes(String formula, String fault) {
        Program program = Formula.read(formula);
        Faults faults = Faults.of(FaultCatalogue.byId(fault));
        return Traversal.all().stream()
                .map(traversal -> {
                    faulty.evaluate(program, traversal, faults);
                    return faulty.gradient(0);
                })
                .collect(Collectors.toSet());
    }

    private static int[][] reversed(Program program) {
        int[][] recorded = new int[program.size()][];
        for (int node = 0; node < program.size(); node++) {
            int operands = program.op(node).operands();
            recorded[node] = new int[operands];
            for (int k = 0; k < operands; k++) {
                recorded[node][k] = program.operand(node, operands - 1 - k);
            }
        }
        return recorded;
    }

    /** An operand that is used twice by one node is recorded once. */
    private static int[][] asSets(Program program) {
        int[][] recorded = reversed(program);
        for (int node = 0; node < program.size(); node++) {
            if (recorded[node].length == 2 && recorded[node][0] == recorded[node][1]) {
                recorded[node] = new int[] {recorded[node][0]};
            }
        }
        return recorded;
    }
}
