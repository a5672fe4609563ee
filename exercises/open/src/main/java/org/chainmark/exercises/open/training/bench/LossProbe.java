package org.chainmark.exercises.open.training.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.exercises.open.training.contract.Scalar;
import org.chainmark.suite.Tolerance;

/**
 * What a loss says of one batch.
 *
 * @param slopes of the loss by each output
 */
public record LossProbe(double value, List<Double> slopes) {
    public LossProbe {
        slopes = List.copyOf(slopes);
    }

    /** Asks a loss about a batch. */
    public static LossProbe of(LossFunctions function, double[] outputs, double[] targets) {
        Bench bench = new Bench(Plan.good(1, 1, 1));
        List<Leaf> leaves = new ArrayList<>();
        List<Scalar> given = new ArrayList<>();
        for (double output : outputs) {
            Leaf leaf = new Leaf(bench, Leaf.INPUT, output);
            leaves.add(leaf);
            given.add(leaf.node());
        }
        Scalar loss = function.loss(List.copyOf(given), targets.clone());
        loss.backward();
        return new LossProbe(loss.data(), leaves.stream().map(Leaf::grad).toList());
    }

    /** Whether two answers are the same. */
    public boolean isSame(LossProbe other) {
        boolean same = Tolerance.same(value, other.value) && slopes.size() == other.slopes.size();
        for (int i = 0; same && i < slopes.size(); i++) {
            same = Tolerance.same(slopes.get(i), other.slopes.get(i));
        }
        return same;
    }

    /** A batch that tells losses apart. */
    record Question(List<Double> outputs, List<Double> targets) {
        boolean isSame(LossFunctions one, LossFunctions other) {
            return LossProbe.of(one, numbers(outputs), numbers(targets))
                    .isSame(LossProbe.of(other, numbers(outputs), numbers(targets)));
        }

        private static double[] numbers(List<Double> numbers) {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** Small and large differences of both signs, in batches of several sizes. */
    static Stream<Question> batches() {
        return Stream.of(
                new Question(List.of(100.0), List.of(0.0)),
                new Question(List.of(0.5, 1.25, 3.0), List.of(0.75, 0.5, -4.0)),
                new Question(List.of(2.0, 0.125, 7.0, 1.5, 0.25), List.of(-9.0, 0.25, 6.5, 1.75, 2.0)));
    }
}
