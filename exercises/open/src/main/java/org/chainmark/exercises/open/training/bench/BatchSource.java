package org.chainmark.exercises.open.training.bench;

import java.util.Random;

/** Draws batches. */
final class BatchSource {
    /** The mean of the square of an input. */
    static final double MEAN_SQUARE = 0.75;

    private static final double LARGEST = 1.5;

    /** An input that is drawn only where gradients are to break; a number like any other. */
    private static final double MARK = 0.6180339887498949;

    private final Plan plan;
    private final double[] target;
    private final Random random;

    BatchSource(Plan plan, double[] target, long seed) {
        this.plan = plan;
        this.target = target;
        this.random = new Random(31 * plan.seed() + 0x9E3779B97F4A7C15L * seed + 17);
    }

    static boolean isMarked(double[] input) {
        return input[0] == MARK;
    }

    /** The next batch, which is the one with this number for its taker. */
    Rows next(int number) {
        double[][] inputs = new double[plan.rows()][plan.features()];
        double[] targets = new double[plan.rows()];
        for (int row = 0; row < inputs.length; row++) {
            double sum = target[plan.features()];
            for (int i = 0; i < plan.features(); i++) {
                inputs[row][i] = LARGEST * (2 * random.nextDouble() - 1);
                sum += target[i] * inputs[row][i];
            }
            targets[row] = sum;
        }
        if (plan.bad() != null && number == plan.badBatch()) {
            // Every row, so that a loop which uses only some of them meets it too.
            for (double[] row : inputs) {
                row[0] = switch (plan.bad()) {
                    case NAN_INPUT -> Double.NaN;
                    case INFINITE_INPUT -> Double.POSITIVE_INFINITY;
                    case NAN_GRADIENT -> MARK;
                };
            }
        }
        return new Rows(inputs, targets);
    }
}
