package org.chainmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x*w + b)^2 at x = 2, w = 3, b = 1",
                "x*x + x at x = 3",
                "x - (y - x) at x = 1, y = 2",
                "x/(y*x) at x = 1, y = 2",
                "x/y*x at x = 1, y = 2",
                "-(x + y) at x = 1, y = 2",
                "-x + y*(-x) at x = 1, y = 2",
                "-x^2 at x = 1.5",
                "(-x)^2 at x = 1.5",
                "x^(-1)*2 at x = 1.5",
                "2 - (3 - x) at x = -0.25",
                "2/(x + 1) at x = 4",
                "tanh(x)*3 + exp(log(x)) - relu(sigmoid(x)) at x = 0.7",
                "a = x*x; a + a*a at x = 3",
                "c = a*b; d = exp(c) + c; d/d at a = 1, b = 2",
            })
    void isWrittenAsAPersonWould(String text) {
        assertThat(Formula.read(text)).hasToString(text);
    }

    @Test
    void anExpressionThatWasWrittenMeansTheSameWhenRead() {
        Tape written = new Tape();
        Tape read = new Tape();
        for (Program program : new RandomPrograms(7, EnumSet.allOf(Op.class)).next(20, 300)) {
            Program again = Formula.read(program.toString());
            written.evaluate(program);
            read.evaluate(again);
            assertThat(read.data(again.root())).as("%s", program).isEqualTo(written.data(program.root()));
        }
    }

    @Test
    void constantsThatAreLeavesAreWrittenAsNumbers() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        builder.binary(Op.MUL, x, builder.number(-2));
        assertThat(builder.build()).hasToString("x*(-2) at x = 3");
    }

    @Test
    void everyNodeHasAnExpression() {
        assertThat(Infix.expressions(Formula.read("b = x*x; b + b*b at x = 3")))
                .containsExactly("x", "x*x", "a*a", "a + a*a");
    }

    @Test
    void aNodeIsNamedIfItIsUsedAgain() {
        assertThat(Infix.names(Formula.read("b = x*x; b + b*b at x = 3"))).containsExactly("x", "a", "", "");
    }

    @Test
    void aLongExpressionIsOnlyCounted() {
        Program.Builder builder = Program.builder();
        int node = builder.leaf("x", 1);
        for (int i = 0; i < 100_000; i++) {
            node = builder.unary(Op.NEG, node);
        }
        assertThat(builder.build()).hasToString("an expression of 100001 nodes");
    }

    @Test
    void theRootCanBeAnyNode() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int square = builder.binary(Op.MUL, x, x);
        builder.leaf("y", 2);
        assertThat(builder.build(square)).hasToString("x*x at x = 3");
    }

    @Test
    void whatIsNotAProgramIsRefused() {
        Program.Builder builder = Program.builder();
        assertThatIllegalArgumentException().isThrownBy(builder::build);
        int x = builder.leaf("x", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.unary(Op.EXP, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.unary(Op.EXP, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.unary(Op.ADD, x));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.unary(Op.POW, x));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.binary(Op.NEG, x, x));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.withConstant(Op.NEG, x, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.leaf("", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.build(1));
    }
}
