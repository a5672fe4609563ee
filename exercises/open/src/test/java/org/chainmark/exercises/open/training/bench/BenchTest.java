package org.chainmark.exercises.open.training.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.contract.Batches;
import org.chainmark.exercises.open.training.contract.Parameter;
import org.chainmark.exercises.open.training.contract.Scalar;
import org.chainmark.suite.StudentException;
import org.junit.jupiter.api.Test;

class BenchTest {
    private static final double STEP = 1e-6;

    private final Bench bench = new Bench(Plan.good(5, 2, 4));

    @Test
    void everyOperationHasTheSlopeOfItsNumbers() {
        double[] input = {0.7, -1.1};
        compute(input).backward();
        for (Parameter parameter : bench.parameters()) {
            double at = parameter.data();
            parameter.setData(at + STEP);
            double above = compute(input).data();
            parameter.setData(at - STEP);
            double below = compute(input).data();
            parameter.setData(at);
            assertThat(parameter.grad()).isCloseTo((above - below) / (2 * STEP), within(1e-6));
        }
    }

    private Scalar compute(double[] input) {
        Scalar x = bench.forward(input);
        Scalar square = x.pow(2).plus(1.5);
        return x.mul(square).sub(x.abs().times(3)).add(square.log()).add(bench.constant(2));
    }

    @Test
    void aSecondBackwardOnTheSameGraphCountsWhatIsInsideTwice() {
        Scalar loss = bench.forward(new double[] {1, 1}).pow(2);
        loss.backward();
        double once = bench.parameters().get(0).grad();
        loss.backward();

        assertThat(Math.abs(bench.parameters().get(0).grad())).isGreaterThan(2.5 * Math.abs(once));
    }

    @Test
    void everythingIsRecordedInOrder() {
        Batches batches = bench.batches(3);
        double[] row = batches.next().inputs()[0];
        Scalar loss = bench.forward(row);
        bench.parameters().get(1).zeroGrad();
        loss.backward();
        bench.clip(bench.parameters());
        bench.parameters().get(1).setData(0.25);
        loss.backward();

        assertThat(bench.trace().events())
                .extracting(Event::kind)
                .containsExactly(
                        Kind.BATCHES,
                        Kind.NEXT,
                        Kind.FORWARD,
                        Kind.ZERO_GRAD,
                        Kind.BACKWARD,
                        Kind.CLIP,
                        Kind.SET_DATA,
                        Kind.CHANGED_GRAPH,
                        Kind.BACKWARD);
        assertThat(bench.trace().updates())
                .hasSize(1)
                .first()
                .satisfies(update ->
                        assertThat(update.gradient()).isEqualTo(update.fresh()).isEqualTo(row[1]));
    }

    @Test
    void clippingScalesAllGradientsTogether() {
        Bench tight = new Bench(Plan.good(5, 2, 4).withLargestNorm(0.5));
        tight.forward(new double[] {3, 4}).backward();

        double before = tight.clip(tight.parameters());

        assertThat(before).isCloseTo(Math.sqrt(26), within(1e-12));
        assertThat(tight.norm()).isCloseTo(0.5, within(1e-6));
        assertThat(tight.parameters().get(1).grad() / tight.parameters().get(0).grad())
                .isCloseTo(4.0 / 3, within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameBatches() {
        Rows first = (Rows) bench.batches(9).next();

        assertThat(first.isSame((Rows) bench.batches(9).next())).isTrue();
        assertThat(first.isSame((Rows) bench.batches(10).next())).isFalse();
    }

    @Test
    void leavesAreParametersAndInputs() {
        assertThat(bench.forward(new double[] {1, 2}).leaves()).hasSize(5).containsAll(bench.parameters());
    }

    @Test
    void aScalarOfAnotherModelIsRefused() {
        Scalar other = new Bench(Plan.good(6, 2, 4)).constant(1);

        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(() -> bench.constant(1).add(other))
                .satisfies(e -> assertThat(e.type()).isEqualTo("java.lang.ClassCastException"));
    }

    @Test
    void aBrokenGradientComesWithOrdinaryNumbers() {
        Bench broken = new Bench(Plan.good(5, 2, 4).withBad(BadBatch.NAN_GRADIENT, 0));
        for (double[] row : broken.batches(1).next().inputs()) {
            Scalar output = broken.forward(row);
            assertThat(output.data()).isFinite();
            output.backward();
        }

        assertThat(List.copyOf(broken.parameters())).allMatch(parameter -> Double.isNaN(parameter.grad()));
    }
}
