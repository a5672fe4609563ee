package org.chainmark.exercises.open.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.exercises.open.engine.program.ProgramAnswer;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.results.Counterexample.Mark;
import org.chainmark.suite.Answer;
import org.junit.jupiter.api.Test;

class FaultySharesTest {
    private final Program.Builder builder = Program.builder();

    @Test
    void theShareThatTheFaultMakesWrongIsMarkedAndTheOtherLeftToTheNumbers() {
        int x = builder.leaf("x", 3);
        builder.binary(Op.SUB, x, x);
        FaultyShares shares = shares("D_sub_plus", 3, 2, 0, 1);

        assertThat(shares.of(1, 0)).isEmpty();
        assertThat(shares.of(1, 1)).contains(Mark.WRONG);
    }

    @Test
    void aShareIsRightWhereAMissingFactorIsOne() {
        int x = builder.leaf("x", 3);
        builder.withConstant(Op.MUL_CONST, builder.unary(Op.EXP, builder.unary(Op.EXP, x)), 2);

        FaultyShares atFactorTwo = shares("U_exp", 3, 20, 20, 5e8, 5e8, 2, 1e9, 1);
        assertThat(atFactorTwo.of(2, 0)).contains(Mark.WRONG);
        assertThat(atFactorTwo.of(3, 0)).isEmpty();
        FaultyShares atFactorOne = shares("U_exp", 3, 20, 20, 5e8, 5e8, 1, 1e9, 1);
        assertThat(atFactorOne.of(2, 0)).isEmpty();
    }

    @Test
    void whereTheValueIsWrongNoShareIsBlamed() {
        int x = builder.leaf("x", 3);
        builder.binary(Op.SUB, x, builder.leaf("y", 5));
        FaultyShares shares = shares("D_sub_swapped", 3, 1, 5, 1, 2, 1);

        assertThat(shares.of(2, 0)).isEmpty();
        assertThat(shares.of(2, 1)).isEmpty();
    }

    /** Data and gradient of each node in turn. */
    private FaultyShares shares(String fault, double... numbers) {
        Program program = builder.build();
        List<Object> values =
                Arrays.stream(numbers).<Object>mapToObj(number -> number).toList();
        NodeNumbers answer = (NodeNumbers) ProgramAnswer.of(program, new Answer.Completed(values));
        return new FaultyShares(program, answer, List.of(FaultCatalogue.byId(fault)));
    }
}
