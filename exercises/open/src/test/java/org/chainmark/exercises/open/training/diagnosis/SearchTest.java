package org.chainmark.exercises.open.training.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.exercises.open.training.bench.Bench;
import org.chainmark.exercises.open.training.bench.LossKind;
import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.bench.Rows;
import org.chainmark.exercises.open.training.bench.Run;
import org.chainmark.exercises.open.training.contract.Batch;
import org.chainmark.exercises.open.training.contract.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTest {
    private static final double RATE = 0.05;
    private static final int STEPS = 6;
    private static final List<Double> DECAY = List.of(1.0, 0.9, 0.81, 0.7, 0.6, 0.5);

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsFoundFromItsNumbers(Slip slip) {
        for (long seed = 1; seed <= 20; seed++) {
            Search search = search(seed, List.of(slip));

            assertThat(search.explain(LossKind.MEAN_SQUARE))
                    .as("seed %d", seed)
                    .extracting(Slip::fault)
                    .containsExactly(slip.fault());
        }
    }

    /** Those that leave the parameters on the right way are found by other means. */
    static Stream<Slip> slips() {
        return Slip.all(3).stream().filter(slip -> slip.fault() != LoopFault.L28);
    }

    @Test
    void twoSlipsAreFoundTogether() {
        List<Slip> planted = List.of(new Slip(LoopFault.L1, 0), new Slip(LoopFault.L12, 1));

        assertThat(search(3, planted).explain(LossKind.MEAN_SQUARE))
                .extracting(Slip::fault)
                .containsExactly(LoopFault.L1, LoopFault.L12);
    }

    @Test
    void aRightLoopIsRight() {
        assertThat(search(3, List.of()).isRight(LossKind.MEAN_SQUARE)).isTrue();
        assertThat(search(3, List.of(new Slip(LoopFault.L28, 0))).isRight(LossKind.MEAN_SQUARE))
                .isTrue();
    }

    @Test
    void everyMistakeHasAnExample() {
        TrainingFaultGuide guide = new TrainingFaultGuide();

        assertThat(guide.faults())
                .hasSize(30)
                .allSatisfy(
                        fault -> assertThat(guide.example(fault.id()).faults()).containsExactly(fault.id()));
    }

    private static Search search(long seed, List<Slip> slips) {
        Plan plan = Plan.good(seed, 2, 4);
        Bench bench = new Bench(plan);
        Batches source = bench.batches(1);
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            batches.add((Rows) source.next());
        }
        new SimulatedLoop(slips, LossKind.MEAN_SQUARE, DECAY, RATE).train(bench, bench, batches);
        return new Search(new Run(plan, bench, bench.finished(), null), LossKind.MEAN_SQUARE, RATE);
    }
}
