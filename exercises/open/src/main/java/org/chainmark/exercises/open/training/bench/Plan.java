package org.chainmark.exercises.open.training.bench;

import org.jspecify.annotations.Nullable;

/**
 * What a training loop is run on.
 *
 * @param seed for the parameters, the target and, together with the loop's own seed, the batches
 * @param features inputs of the model; it has one parameter more
 * @param rows examples in a batch
 * @param largestNorm what clipping limits the norm of the gradients to
 * @param bad what is wrong with one of the batches; null for nothing
 * @param badBatch which batch it is, counted from 0
 */
public record Plan(
        long seed,
        int features,
        int rows,
        double largestNorm,
        @Nullable BadBatch bad,
        int badBatch) {
    /** A limit that is never reached. */
    public static final double NO_LIMIT = 1e9;

    /** A run on good batches without any clipping. */
    public static Plan good(long seed, int features, int rows) {
        return new Plan(seed, features, rows, NO_LIMIT, null, -1);
    }

    public Plan withLargestNorm(double norm) {
        return new Plan(seed, features, rows, norm, bad, badBatch);
    }

    public Plan withBad(BadBatch kind, int batch) {
        return new Plan(seed, features, rows, largestNorm, kind, batch);
    }
}
