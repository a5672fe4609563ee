package org.chainmark.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmark.reference.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultCatalogueTest {
    @Test
    void variantsDifferInNothingThatAPageOrAGradeDependsOn() {
        assertThat(variants().values()).allSatisfy(variants -> {
            Fault first = variants.get(0);
            assertThat(variants).extracting(Fault::family).containsOnly(first.family());
            assertThat(variants).extracting(Fault::grading).containsOnly(first.grading());
            assertThat(variants).extracting(Fault::operations).containsOnly(first.operations());
            assertThat(variants).extracting(Fault::course).containsOnly(first.course());
        });
    }

    @Test
    void anEngineHasOneVariantOfAFault() {
        variants().values().forEach(variants -> {
            for (int i = 0; i < variants.size(); i++) {
                for (int k = 0; k < i; k++) {
                    Faults both = Faults.of(variants.get(i), variants.get(k));
                    assertThat(both.isContradictory()).as("%s", both).isTrue();
                }
            }
        });
    }

    @Test
    void theseFaultsHaveVariants() {
        Set<String> ids = variants().entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "D_relu_leaky",
                        "G_closure_on_this",
                        "G_parent_copies",
                        "M_bw_mutates_data",
                        "M_bw_normalizes",
                        "M_inplace_add",
                        "N_log_eps",
                        "N_round4",
                        "S_clears_inner_after",
                        "T_depth_limit",
                        "T_equals_data");
    }

    @Test
    void anIdStandsForTheFirstOfItsVariants() {
        variants().forEach((id, variants) -> assertThat(FaultCatalogue.byId(id)).isSameAs(variants.get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T_prevset",
                "T_skip_last",
                "N_sig_naive",
                "N_relu_negzero",
                "N_pow0_guard",
                "M_snapshot",
                "S_reset_inner",
                "M_flyweight"
            })
    void whatIsNoFaultIsNotInTheCatalogue(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> FaultCatalogue.byId(id));
    }

    @Test
    void aFaultIsInOneOperationOrInWhatAllShare() {
        List<Fault> parts = new ArrayList<>(FaultCatalogue.ofTheEngine());
        for (Op op : Op.values()) {
            parts.addAll(FaultCatalogue.of(op));
        }
        assertThat(parts).containsExactlyInAnyOrderElementsOf(FaultCatalogue.all());
    }

    @Test
    void everyOperationCanOverwriteAndForgetWhatComesFromAbove() {
        assertThat(AccumulationFaults.OPERATIONS)
                .hasSize(Op.values().length - 1)
                .allSatisfy(op -> assertThat(FaultCatalogue.of(op))
                        .extracting(Fault::id)
                        .contains("A_" + op.key() + "_overwrite", "U_" + op.key()));
    }

    @Test
    void everyFaultSaysWhatTheEngineDoes() {
        assertThat(FaultCatalogue.all()).allSatisfy(fault -> {
            assertThat(fault.summary()).isNotBlank().doesNotEndWith(".");
            assertThat(fault.course()).matches("[ST]\\d\\.\\d");
        });
    }

    private static Map<String, List<Fault>> variants() {
        Map<String, List<Fault>> variants = new LinkedHashMap<>();
        FaultCatalogue.all()
                .forEach(fault -> variants.computeIfAbsent(fault.id(), id -> new ArrayList<>())
                        .add(fault));
        return variants;
    }
}
