package org.chainmark.exercises.open.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.chainmark.exercises.open.diagnostics.model.Batch;
import org.chainmark.exercises.open.diagnostics.model.DeepNet;
import org.chainmark.exercises.open.diagnostics.model.Gradient;
import org.chainmark.exercises.open.diagnostics.model.WatchedModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the seed, the three kinds of nets are far from the limits that tell them apart. */
class DeepNetTest {
    private static final int SEEDS = 2_000;

    @ParameterizedTest
    @CsvSource({"SIGMOID, 0, 0.0002", "KEEPING, 0.01, 100", "LARGE, 5000, 1e30"})
    void gradientsFlowAsTheKindSays(DeepNet.Kind kind, double least, double most) {
        for (long seed = 0; seed < SEEDS; seed++) {
            double[] norms = norms(new Random(seed), kind);

            assertThat(norms[0] / norms[norms.length - 1]).as("seed %d", seed).isBetween(least, most);
        }
    }

    private static double[] norms(Random random, DeepNet.Kind kind) {
        WatchedModel model = new WatchedModel(
                Batch.with("layerNorms", DeepNet.gradients(random, kind).toArray(Gradient[]::new)));
        model.backward();
        return new Simulated(Mistake.NONE).layerNorms(model);
    }
}
