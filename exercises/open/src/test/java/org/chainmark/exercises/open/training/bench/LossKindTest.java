package org.chainmark.exercises.open.training.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chainmark.exercises.open.training.bench.LossKind.Reduction;
import org.chainmark.exercises.open.training.bench.LossKind.Shape;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossKindTest {
    @ParameterizedTest
    @MethodSource("allowed")
    void allowedLossesAreRecognised(LossKind kind) {
        assertThat(LossKind.of(kind)).hasValueSatisfying(found -> {
            assertThat(found.shape()).isEqualTo(kind.shape());
            assertThat(found.isAllowed()).isTrue();
        });
    }

    static Stream<LossKind> allowed() {
        return Stream.of(
                LossKind.MEAN_SQUARE,
                new LossKind(Shape.SQUARE, 0.5, 0, Reduction.MEAN),
                new LossKind(Shape.ABSOLUTE, 1, 0, Reduction.MEAN),
                new LossKind(Shape.HUBER, 1, 1, Reduction.MEAN),
                new LossKind(Shape.HUBER, 1, 0.3, Reduction.MEAN),
                new LossKind(Shape.HUBER, 2, 0.5, Reduction.MEAN));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void otherLossesAreRecognisedAndRefused(LossKind kind) {
        assertThat(LossKind.of(kind)).hasValueSatisfying(found -> {
            assertThat(found.reduction()).isEqualTo(kind.reduction());
            assertThat(found.isAllowed()).isFalse();
        });
    }

    static Stream<LossKind> refused() {
        return Stream.of(
                new LossKind(Shape.SQUARE, 1, 0, Reduction.SUM),
                new LossKind(Shape.SQUARE, 1, 0, Reduction.LAST),
                new LossKind(Shape.SQUARE, -1, 0, Reduction.MEAN),
                new LossKind(Shape.ABSOLUTE, 1, 0, Reduction.SUM),
                new LossKind(Shape.LOG, 1, 0, Reduction.MEAN));
    }

    @Test
    void aLossWithoutAHistoryIsNone() {
        LossFunctions constant = (outputs, targets) -> new Bench(Plan.good(1, 1, 1)).constant(3);

        assertThat(LossKind.of(constant)).isEmpty();
        assertThat(LossProbe.of(constant, new double[] {1}, new double[] {0}).slopes())
                .isEqualTo(List.of(0.0));
    }
}
