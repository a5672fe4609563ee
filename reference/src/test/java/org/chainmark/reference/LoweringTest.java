package org.chainmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoweringTest {
    private final Tape tape = new Tape();
    private final Tape lowered = new Tape();

    @ParameterizedTest
    @EnumSource(Op.class)
    void everyRecipeKeepsTheNumbersOfEveryNode(Op op) {
        for (Recipe recipe : Recipe.of(op)) {
            Lowering lowering = Lowering.NONE.with(op, recipe);
            for (Program program : new RandomPrograms(8, EnumSet.allOf(Op.class)).next(30, 30)) {
                Lowering.Lowered rewritten = lowering.lower(program);
                tape.evaluate(program);
                lowered.evaluate(rewritten.program());
                for (int node = 0; node < program.size(); node++) {
                    assertThat(lowered.data(rewritten.node(node)))
                            .isCloseTo(tape.data(node), within(1e-13 * (1 + tape.dataMagnitude(node))));
                    assertThat(lowered.gradient(rewritten.node(node)))
                            .isCloseTo(tape.gradient(node), within(1e-13 * (1 + tape.gradientMagnitude(node))));
                }
            }
        }
    }

    @Test
    void aComposedDivisionShowsTheFaultsOfWhatItIsMadeFrom() {
        Program program = Formula.read("x/y + x at x = 3, y = 2");
        Lowering.Lowered rewritten =
                Lowering.NONE.with(Op.DIV, Recipe.MULTIPLY_BY_POWER).lower(program);
        FaultyTape faulty = new FaultyTape();
        faulty.evaluate(rewritten.program(), Traversal.USUAL, Faults.of(FaultCatalogue.byId("A_mul_overwrite")));
        assertThat(faulty.gradient(rewritten.node(0))).isEqualTo(0.5);
    }

    @Test
    void recipesAreFollowedToTheEnd() {
        Lowering lowering = Lowering.NONE
                .with(Op.RSUB_CONST, Recipe.LEAF)
                .with(Op.SUB, Recipe.ADD_NEGATED)
                .with(Op.NEG, Recipe.TIMES_MINUS_ONE)
                .with(Op.MUL_CONST, Recipe.LEAF);
        assertThat(lowering.primitives(Op.RSUB_CONST)).containsExactlyInAnyOrder(Op.ADD, Op.MUL);
        assertThat(lowering.lower(Formula.read("5 - x at x = 3")).program()).hasToString("5 + x*(-1) at x = 3");
    }

    @Test
    void anOperationIsOnlyMadeInTheUsualWays() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lowering.NONE.with(Op.TANH, Recipe.LEAF));
    }
}
