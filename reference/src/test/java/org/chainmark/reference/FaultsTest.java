package org.chainmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private final Tape tape = new Tape();

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A_all_overwrite     | x+x at x = 1.7          | 1",
                "A_add_overwrite     | x+x at x = 1.7          | 1",
                "A_add_2nd_overwrite | x+x at x = 1.7          | 1",
                "A_mul_overwrite     | x*x at x = 1.7          | 1.7",
                "A_sub_overwrite     | x-x at x = 1.7          | -1",
                "A_div_overwrite     | x/x at x = 1.7          | -0.58824",
                "A_div_2nd_overwrite | x/x at x = 1.7          | -0.58824",
                "A_neg_overwrite     | (-x)+x at x = 0.8       | -1",
                "A_pow_overwrite     | x^3+x at x = 0.8        | 1.92",
                "A_tanh_overwrite    | tanh(x)+x at x = 0.8    | 0.55906",
                "A_relu_overwrite    | relu(x)+x at x = 0.8    | 1",
                "A_exp_overwrite     | exp(x)+x at x = 0.8     | 2.2255",
                "A_log_overwrite     | log(x)+x at x = 0.8     | 1.25",
                "A_sigmoid_overwrite | sigmoid(x)+x at x = 0.8 | 0.21391",
            })
    void shiftsTheGradientAsMeasuredOnAnEngineWithTheFault(String id, String expression, double wrong) {
        Program program = Formula.read(expression);
        tape.evaluate(program);
        assertThat(tape.gradient(0)).isNotCloseTo(wrong, within(1e-3));
        tape.evaluate(program, Traversal.USUAL, Faults.of(FaultCatalogue.byId(id)));
        assertThat(tape.gradient(0)).isCloseTo(wrong, within(1e-4));
    }

    @Test
    void theOrderOfWritesDecidesWhatAnOverwriteKeeps() {
        Program program = Formula.read("x/x at x = 1.7");
        Faults faults = Faults.of(FaultCatalogue.byId("A_div_overwrite"));
        tape.evaluate(
                program, new Traversal(Traversal.Order.DEPTH_FIRST, Traversal.Writes.SECOND_OPERAND_FIRST), faults);
        assertThat(tape.gradient(0)).isCloseTo(1 / 1.7, within(1e-12));
    }

    @Test
    void theOrderOfVisitsDecidesWhatAnOverwriteKeeps() {
        Program program = Formula.read("tanh(x)*exp(x) at x = 0.8");
        Faults faults = Faults.of(FaultCatalogue.overwriteEverywhere());
        double tanhLast = Math.exp(0.8) * (1 - Math.tanh(0.8) * Math.tanh(0.8));
        double expLast = Math.tanh(0.8) * Math.exp(0.8);
        assertThat(gradient(program, Traversal.Order.DEPTH_FIRST, faults)).isCloseTo(tanhLast, within(1e-12));
        assertThat(gradient(program, Traversal.Order.DEPTH_FIRST_SECOND_OPERAND, faults))
                .isCloseTo(expLast, within(1e-12));
        assertThat(gradient(program, Traversal.Order.REVERSE_CREATION, faults)).isCloseTo(tanhLast, within(1e-12));
    }

    @Test
    void aFaultOfOneOperandLeavesTheOtherAlone() {
        Faults faults = Faults.of(FaultCatalogue.byId("A_mul_1st_overwrite"));
        assertThat(faults.overwrites(Op.MUL, 0)).isTrue();
        assertThat(faults.overwrites(Op.MUL, 1)).isFalse();
        assertThat(faults.overwrites(Op.MUL_CONST, 0)).isFalse();
        assertThat(faults.touch(Op.MUL)).isTrue();
        assertThat(faults.touch(Op.ADD)).isFalse();
    }

    @Test
    void idsAreUnique() {
        List<String> ids = FaultCatalogue.all().stream().map(Fault::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids).contains("A_all_overwrite", "A_div_2nd_overwrite", "A_rsub_overwrite", "A_mul_const_overwrite");
        assertThatIllegalArgumentException().isThrownBy(() -> FaultCatalogue.byId("A_leaf_overwrite"));
    }

    private double gradient(Program program, Traversal.Order order, Faults faults) {
        tape.evaluate(program, new Traversal(order, Traversal.Writes.FIRST_OPERAND_FIRST), faults);
        return tape.gradient(0);
    }
}
