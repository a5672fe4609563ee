package org.chainmark.exercises.open.matrix.net;

import java.util.Arrays;
import java.util.Random;
import org.chainmark.exercises.open.matrix.contract.Net;
import org.chainmark.exercises.open.matrix.contract.Nets;

/**
 * A net and a batch.
 *
 * @param b1 one column, like {@code b2}
 * @param x columns are samples, like those of {@code y}
 */
public record Task(Matrix w1, Matrix b1, Matrix w2, Matrix b2, Matrix x, Matrix y) {
    private static final double FAR_FROM_ZERO = 0.05;

    /** The net of the course, with one sample. */
    public static Task ofTheCourse() {
        return new Task(
                Matrix.of(new double[] {0.5, -0.25}, new double[] {0.75, 0.25}, new double[] {-1, 0.25}),
                Matrix.column(0, 0, 0),
                Matrix.of(new double[] {1.5, 0.75, -0.5}),
                Matrix.column(0),
                Matrix.column(1.5, 2),
                Matrix.column(1));
    }

    /** Draws a net in which some hidden units are off for some samples. */
    public static Task random(Random random, int inputs, int hidden, int outputs, int samples) {
        while (true) {
            Task drawn = draw(random, inputs, hidden, outputs, samples);
            Matrix z = drawn.hidden();
            long off = Arrays.stream(z.flat()).filter(each -> each < 0).count();
            long count = z.flat().length;
            if (drawn.isClear() && (count < 2 || (off > 0 && off < count))) {
                return drawn;
            }
        }
    }

    /** Draws a net in which every hidden unit is on for every sample. */
    public static Task allOn(Random random, int inputs, int hidden, int outputs, int samples) {
        Task drawn = draw(random, inputs, hidden, outputs, samples);
        return new Task(
                drawn.w1().map(Math::abs),
                drawn.b1().map(Math::abs),
                drawn.w2(),
                drawn.b2(),
                drawn.x().map(Math::abs),
                drawn.y());
    }

    private static Task draw(Random random, int inputs, int hidden, int outputs, int samples) {
        return new Task(
                Matrix.random(random, hidden, inputs),
                Matrix.random(random, hidden, 1),
                Matrix.random(random, outputs, hidden),
                Matrix.random(random, outputs, 1),
                Matrix.random(random, inputs, samples),
                Matrix.random(random, outputs, samples));
    }

    /** The student's net with these weights. */
    public Net net(Nets nets) {
        return nets.of(w1.array(), b1.columnArray(), w2.array(), b2.columnArray());
    }

    /** The hidden layer before relu. */
    public Matrix hidden() {
        return w1.times(x).plusColumn(b1);
    }

    public int samples() {
        return x.columns();
    }

    /** {@code 4-3-2, batch of 5}. */
    public String shape() {
        return "%d-%d-%d, batch of %d".formatted(w1.columns(), w1.rows(), w2.rows(), samples());
    }

    /** Whether no hidden unit is at the corner of relu. */
    private boolean isClear() {
        return Arrays.stream(hidden().flat()).allMatch(z -> Math.abs(z) > FAR_FROM_ZERO);
    }
}
