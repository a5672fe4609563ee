package org.chainmark.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.chainmark.reference.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    @ParameterizedTest
    @CsvSource({
        "A_mul_overwrite,   A_mul_1st_overwrite",
        "A_mul_2nd_overwrite, A_mul_overwrite",
        "A_all_overwrite,   A_tanh_overwrite",
        "A_all_overwrite,   A_minus",
        "D_tanh_sig,        D_tanh_plus",
        "G_mul_only_this,   D_mul_swapped",
        "D_relu_abs,        N_relu_cmp",
        "T_bfs_visited,     T_skip_root",
        "G_parent_copies,   T_flag",
        "G_missing_this,    G_missing_other",
        "S_no_seed,         S_seed_data",
        "S_reset_all,       S_reset_leaves",
        "S_free_graph,      M_bw_normalizes",
        "N_float,           N_round4",
    })
    void twoFaultsInOnePlaceContradictEachOther(String one, String other) {
        assertThat(of(one, other).isContradictory()).isTrue();
        assertThat(of(other, one).isContradictory()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "A_mul_1st_overwrite, A_mul_2nd_overwrite",
        "A_mul_overwrite,     U_mul",
        "D_mul_swapped,       A_mul_overwrite",
        "G_add_only_this,     G_add_only_other",
        "T_bfs_visited,       S_no_seed",
        "S_reset_all,         S_free_graph",
        "T_skip_root,         T_stack_overflow",
        "N_float,             N_log_no_guard",
    })
    void faultsInDifferentPlacesOfOneEngineDoNot(String one, String other) {
        assertThat(of(one, other).isContradictory()).isFalse();
    }

    @Test
    void faultsOfDifferentOperationsNeverContradictEachOther() {
        for (Op op : AccumulationFaults.OPERATIONS) {
            for (Op other : AccumulationFaults.OPERATIONS) {
                if (op.compareTo(other) < 0) {
                    assertThat(FaultCatalogue.of(op))
                            .allSatisfy(fault ->
                                    assertThat(FaultCatalogue.of(other)).noneMatch(contradicts(fault)));
                }
            }
        }
    }

    @Test
    void aFaultContradictsItself() {
        assertThat(FaultCatalogue.all()).allMatch(fault -> contradicts(fault).test(fault));
    }

    @Test
    void faultsAreAddedAndTakenAway() {
        Fault overwrite = FaultCatalogue.byId("A_mul_overwrite");
        Fault swapped = FaultCatalogue.byId("D_mul_swapped");
        Faults both = Faults.NONE.with(overwrite).with(swapped);
        assertThat(both.ids()).containsExactly("A_mul_overwrite", "D_mul_swapped");
        assertThat(both.without(overwrite).list()).containsExactly(swapped);
        assertThat(both.without(overwrite).overwrites(Op.MUL, 0)).isFalse();
        assertThat(both.overwrites(Op.MUL, 0)).isTrue();
        assertThat(both.overwrites(Op.ADD, 0)).isFalse();
        assertThat(both.touch(Op.MUL)).isTrue();
        assertThat(both.touch(Op.ADD)).isFalse();
        assertThat(Faults.NONE.isEmpty()).isTrue();
    }

    private static Predicate<Fault> contradicts(Fault fault) {
        return other -> Faults.of(fault, other).isContradictory();
    }

    private static Faults of(String... ids) {
        return Faults.of(List.of(ids).stream().map(FaultCatalogue::byId).toList());
    }
}
