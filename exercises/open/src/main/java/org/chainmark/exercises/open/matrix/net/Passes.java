package org.chainmark.exercises.open.matrix.net;

import java.util.Arrays;
import java.util.Set;

/** Both passes of a {@link Task}, with mistakes if so wanted. The derivation is the course's, section 5. */
public final class Passes {
    private final Task task;
    private final Set<Mistake> mistakes;

    public Passes(Task task) {
        this(task, Mistake.NONE);
    }

    public Passes(Task task, Set<Mistake> mistakes) {
        this.task = task;
        this.mistakes = mistakes;
    }

    /** Slopes of the loss; biases are columns. */
    public record Slopes(Matrix dW1, Matrix dB1, Matrix dW2, Matrix dB2, Matrix dX) {}

    /** The prediction. */
    public Matrix forward() {
        Matrix z = has(Mistake.NO_FIRST_BIAS) ? task.w1().times(task.x()) : task.hidden();
        Matrix a = has(Mistake.NO_RELU) ? z : relu(z);
        Matrix product = task.w2().times(a);
        Matrix p = has(Mistake.NO_SECOND_BIAS) ? product : product.plusColumn(task.b2());
        return has(Mistake.RELU_ON_OUTPUT) ? relu(p) : p;
    }

    public double loss() {
        Matrix difference = forward().with(task.y(), (p, y) -> p - y);
        double sum = 0;
        for (int column = has(Mistake.LOSS_OF_LAST_SAMPLE) ? task.samples() - 1 : 0;
                column < task.samples();
                column++) {
            for (int row = 0; row < difference.rows(); row++) {
                sum += difference.at(row, column) * difference.at(row, column);
            }
        }
        double mean = has(Mistake.LOSS_WITHOUT_MEAN) ? sum : sum / task.samples();
        mean = has(Mistake.LOSS_MEAN_OF_ALL) ? mean / difference.rows() : mean;
        return has(Mistake.LOSS_WITHOUT_HALF) ? mean : mean / 2;
    }

    /**
     * The slopes of the loss.
     *
     * @throws ShapeException if a mistake makes matrices that do not fit
     */
    public Slopes backward() {
        Matrix z = task.hidden();
        Matrix a = relu(z);
        Matrix dP = difference();
        Matrix dW2 = dW2(dP, a, z);
        Matrix dB2 = bias(dP, Mistake.B2_FIRST_SAMPLE, Mistake.B2_LAST_SAMPLE, Mistake.B2_MEAN, Mistake.B2_EVERYTHING);
        Matrix dA = (has(Mistake.W2_NOT_TRANSPOSED) ? task.w2() : task.w2().transposed()).times(dP);
        Matrix dZ = masked(dA, z, a);
        Matrix forW1 = has(Mistake.DW1_WITHOUT_MASK) ? dA : dZ;
        Matrix input = has(Mistake.DW1_FROM_A1) ? a : task.x();
        Matrix dW1 = has(Mistake.DW1_TRANSPOSED) ? input.times(forW1.transposed()) : forW1.times(input.transposed());
        Matrix dB1 = bias(
                has(Mistake.DB1_WITHOUT_MASK) ? dA : dZ,
                Mistake.B1_FIRST_SAMPLE,
                Mistake.B1_LAST_SAMPLE,
                Mistake.B1_MEAN,
                Mistake.B1_EVERYTHING);
        Matrix dX = (has(Mistake.W1_NOT_TRANSPOSED) ? task.w1() : task.w1().transposed())
                .times(has(Mistake.DX_WITHOUT_MASK) ? dA : dZ);
        return new Slopes(dW1, dB1, dW2, dB2, dX);
    }

    /** The net after one step. */
    public Task step(double rate) {
        Slopes slopes = backward();
        double factor = (has(Mistake.STEP_UPWARD) ? 1 : -1) * (has(Mistake.STEP_WITHOUT_RATE) ? 1 : rate);
        Matrix w2 = moved(task.w2(), slopes.dW2(), factor);
        Slopes first = slopes;
        if (has(Mistake.STEP_W2_FIRST)) {
            Slopes late = lateSlopes(w2);
            first = new Slopes(late.dW1(), late.dB1(), slopes.dW2(), slopes.dB2(), late.dX());
        }
        boolean biases = !has(Mistake.STEP_WITHOUT_BIASES);
        return new Task(
                moved(task.w1(), first.dW1(), factor),
                biases ? moved(task.b1(), first.dB1(), factor) : task.b1(),
                w2,
                biases ? moved(task.b2(), slopes.dB2(), factor) : task.b2(),
                task.x(),
                task.y());
    }

    /** The slopes of the first layer if the second has been changed before they were computed, and the error has not. */
    private Slopes lateSlopes(Matrix w2) {
        Matrix z = task.hidden();
        Matrix dZ = masked(w2.transposed().times(difference()), z, relu(z));
        return new Slopes(
                dZ.times(task.x().transposed()),
                dZ.rowSums(),
                w2,
                task.b2(),
                task.w1().transposed().times(dZ));
    }

    private Matrix difference() {
        double scale = (has(Mistake.FACTOR_TWO) ? 2.0 : 1.0) * (has(Mistake.SIGN) ? -1 : 1);
        double divisor = has(Mistake.NO_MEAN) ? 1 : task.samples();
        divisor *= has(Mistake.MEAN_TWICE) ? task.samples() : 1;
        double factor = scale / divisor;
        Matrix p = task.w2().times(relu(task.hidden())).plusColumn(task.b2());
        return p.with(task.y(), (predicted, y) -> (predicted - y) * factor);
    }

    private Matrix dW2(Matrix dP, Matrix a, Matrix z) {
        Matrix from = has(Mistake.DW2_FROM_Z) ? z : a;
        return has(Mistake.DW2_TRANSPOSED) ? from.times(dP.transposed()) : dP.times(from.transposed());
    }

    private Matrix bias(Matrix from, Mistake first, Mistake last, Mistake mean, Mistake everything) {
        Matrix sums = from.rowSums();
        if (has(first) || has(last)) {
            int sample = has(first) ? 0 : from.columns() - 1;
            return Matrix.generate(from.rows(), 1, (row, column) -> from.at(row, sample));
        }
        if (has(everything)) {
            double all = Arrays.stream(from.flat()).sum();
            return sums.map(sum -> all);
        }
        return has(mean) ? sums.map(sum -> sum / from.columns()) : sums;
    }

    private Matrix masked(Matrix dA, Matrix z, Matrix a) {
        if (has(Mistake.NO_MASK)) {
            return dA;
        }
        if (has(Mistake.MASK_OF_GRADIENT)) {
            return relu(dA);
        }
        if (has(Mistake.MASK_VALUE)) {
            return dA.with(a, (g, value) -> g * value);
        }
        if (has(Mistake.MASK_INVERTED)) {
            return dA.with(z, (g, value) -> value > 0 ? 0 : g);
        }
        if (has(Mistake.MASK_OF_PRODUCT)) {
            Matrix product = task.w1().times(task.x());
            return dA.with(product, (g, value) -> value > 0 ? g : 0);
        }
        return dA.with(z, (g, value) -> value > 0 ? g : 0);
    }

    private static Matrix moved(Matrix weights, Matrix slopes, double factor) {
        return weights.with(slopes, (w, g) -> w + factor * g);
    }

    private static Matrix relu(Matrix z) {
        return z.map(value -> Math.max(0, value));
    }

    private boolean has(Mistake mistake) {
        return mistakes.contains(mistake);
    }
}
