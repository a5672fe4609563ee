package org.chainmark.exercises.open.engine.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.RandomPrograms;
import org.chainmark.reference.Tape;
import org.chainmark.results.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NudgeTest {
    private final Program.Builder builder = Program.builder();

    @Test
    void aStepOfTheLeafShowsTheSlope() {
        int x = builder.leaf("x", 3);
        int product = builder.binary(Op.MUL, x, x);
        builder.binary(Op.ADD, product, x);
        Program program = builder.build();

        assertThat(nudge(program, Answers.withGradients(program, 1, 1, 1)))
                .isEqualTo(Fact.of("nudge")
                        .with("leaf", "x")
                        .with("from", "3")
                        .with("to", "3.001")
                        .with("resultFrom", "12")
                        .with("resultTo", "12.007")
                        .with("slope", "7")
                        .with("actual", "1"));
    }

    @Test
    void theLeafIsTheFirstWhoseGradientIsWrong() {
        int x = builder.leaf("x", 3);
        int y = builder.leaf("y", 2);
        builder.binary(Op.MUL, x, y);
        Program program = builder.build();

        assertThat(parameters(program, 2, 0, 1)).containsEntry("leaf", "y").containsEntry("slope", "3");
    }

    @Test
    void longNumbersAreCut() {
        builder.unary(Op.TANH, builder.leaf("x", 0.8));
        Program program = builder.build();

        assertThat(parameters(program, 1, 1))
                .containsEntry("to", "0.801")
                .containsEntry("slope", "0.559")
                .containsEntry("actual", "1");
    }

    @Test
    void aLargeSlopeKeepsItsDigits() {
        builder.withConstant(Op.POW, builder.leaf("x", 8), 5);
        Program program = builder.build();

        assertThat(parameters(program, 5, 1)).containsEntry("slope", "20480");
    }

    @Test
    void thereIsNoneAtACorner() {
        builder.unary(Op.RELU, builder.leaf("x", 0));
        Program program = builder.build();

        assertThat(nudge(program, Answers.withGradients(program, 1, 1))).isNull();
    }

    @Test
    void thereIsNoneAtAPole() {
        builder.withConstant(Op.RDIV_CONST, builder.leaf("x", 0), 1);
        Program program = builder.build();

        assertThat(nudge(program, Answers.withGradients(program, 1, 1))).isNull();
    }

    @Test
    void thereIsNoneIfEveryLeafIsRight() {
        builder.unary(Op.EXP, builder.leaf("x", 1));
        Program program = builder.build();

        assertThat(nudge(program, Answers.right(program))).isNull();
    }

    @Test
    void thereIsNoneIfTheResultIsWrong() {
        builder.unary(Op.EXP, builder.leaf("x", 1));
        Program program = builder.build();

        assertThat(nudge(program, Answers.of(program, new double[] {1, 1}, new double[] {1, 1})))
                .isNull();
    }

    @Test
    void theShownSlopeIsThatOfTheShownNumbersAndOfTheFunction() {
        Tape tape = new Tape();
        int nudged = 0;
        for (Program program : new RandomPrograms(3, EnumSet.allOf(Op.class)).next(8, 400)) {
            double[] gradients = new double[program.size()];
            Arrays.fill(gradients, 1234.5);
            Fact nudge = nudge(program, Answers.withGradients(program, gradients));
            if (nudge != null) {
                nudged++;
                Map<String, String> shown = nudge.parameters();
                tape.evaluate(program);
                BigDecimal slope = number(shown, "slope");
                assertThat(slope.doubleValue())
                        .isCloseTo(tape.gradient(leaf(program, shown)), Percentage.withPercentage(6));
                BigDecimal quotient = number(shown, "resultTo")
                        .subtract(number(shown, "resultFrom"))
                        .divide(number(shown, "to").subtract(number(shown, "from")), MathContext.DECIMAL64);
                int digits = Math.max(1, slope.precision());
                assertThat(quotient.round(new MathContext(digits, RoundingMode.HALF_UP)))
                        .isEqualByComparingTo(slope);
            }
        }
        assertThat(nudged).isGreaterThan(250);
    }

    private static int leaf(Program program, Map<String, String> shown) {
        for (int node = 0; ; node++) {
            if (program.name(node).equals(shown.get("leaf"))) {
                return node;
            }
        }
    }

    private static BigDecimal number(Map<String, String> shown, String name) {
        return new BigDecimal(shown.getOrDefault(name, ""));
    }

    private static Map<String, String> parameters(Program program, double... gradients) {
        Fact nudge = nudge(program, Answers.withGradients(program, gradients));
        return nudge == null ? Map.of() : nudge.parameters();
    }

    private static @Nullable Fact nudge(Program program, NodeNumbers numbers) {
        return Counterexamples.of(program, numbers).nudge();
    }
}
