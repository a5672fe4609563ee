package org.chainmark.exercises.open.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Counterexample.Node;
import org.chainmark.results.KnownFault;
import org.junit.jupiter.api.Test;

class EngineFaultGuideTest {
    private final EngineFaultGuide guide = new EngineFaultGuide();

    @Test
    void everyIdOfTheCatalogueIsThereOnce() {
        assertThat(guide.faults())
                .extracting(KnownFault::id)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        FaultCatalogue.all().stream().map(Fault::id).distinct().toList());
    }

    @Test
    void theExampleOfEveryFaultShowsADifference() {
        for (KnownFault fault : guide.faults()) {
            Counterexample example = counterexample(fault.id());
            boolean large = fault.id().equals("T_stack_overflow");

            assertThat(example.nodes().stream().anyMatch(EngineFaultGuideTest::differs) || large)
                    .as(fault.id())
                    .isTrue();
        }
    }

    @Test
    void examplesAreSmallButForLimitsOnSize() {
        for (KnownFault fault : guide.faults()) {
            int most = fault.id().equals("T_depth_limit") ? 10 : 6;

            assertThat(counterexample(fault.id()).nodes()).as(fault.id()).hasSizeLessThanOrEqualTo(most);
        }
    }

    @Test
    void anOverwriteIsShownOnAnAlias() {
        Counterexample example = counterexample("A_mul_overwrite");

        assertThat(example.expression()).isEqualTo("x*x at x = 3");
        assertThat(example.nodes().get(0).wantedGradient()).isEqualTo("6");
        assertThat(example.nodes().get(0).actualGradient()).isEqualTo("3");
    }

    @Test
    void whatShowsInSeveralCallsOnlyIsShownInSeveralCalls() {
        assertThat(counterexample("T_flag").expression()).startsWith("backward of");
        assertThat(counterexample("S_no_seed").expression()).doesNotStartWith("backward of");
    }

    @Test
    void anExceptionOfTheEngineIsAFact() {
        assertThat(guide.example("T_stack_overflow").facts().get(1).parameters())
                .containsEntry("exception", "StackOverflowError");
    }

    @Test
    void theFactsAreThoseOfADiagnosis() {
        assertThat(guide.example("U_mul_const").faults()).isEqualTo(List.of("U_mul_const"));
        assertThat(guide.example("U_mul_const").facts().get(0).parameters()).containsEntry("op", "mul(double)");
        assertThat(guide.example("S_no_seed").facts().get(0).parameters()).containsEntry("op", "all");
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThatThrownBy(() -> guide.example("A_nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    private Counterexample counterexample(String id) {
        return Objects.requireNonNull(guide.example(id).counterexample());
    }

    private static boolean differs(Node node) {
        return !node.wantedData().equals(node.actualData())
                || !node.wantedGradient().equals(node.actualGradient());
    }
}
