package org.chainmark.exercises.open.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chainmark.exercises.open.matrix.net.Matrix;
import org.chainmark.exercises.open.matrix.net.Mistake;
import org.chainmark.exercises.open.matrix.net.Passes;
import org.chainmark.exercises.open.matrix.net.ShapeException;
import org.chainmark.exercises.open.matrix.net.Task;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;
import org.chainmark.exercises.open.simulation.Outcome.Unspecified;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.exercises.open.simulation.SimulatedFault;
import org.chainmark.exercises.open.simulation.Simulation;
import org.chainmark.exercises.open.simulation.SimulationGuide;
import org.chainmark.exercises.open.simulation.SimulationGuide.Chapter;
import org.chainmark.suite.FaultGuide;

/** The faults that a backward pass with matrices is known to have. */
final class MatrixFaults {
    static final double RATE = 0.1;
    private static final long EXAMPLE_SEED = 1;

    private MatrixFaults() {}

    /** A method that is called for a task. */
    record TaskProbe(String method, Task task) implements Probe {
        @Override
        public String call() {
            return method + " of a net " + task.shape();
        }

        /**
         * Tasks of every kind. In the first ones all shapes are equal, so that a transposed product is a wrong number; in
         * the others it does not fit.
         */
        static List<TaskProbe> all(String method, long seed) {
            Random random = new Random(seed);
            return List.of(
                    new TaskProbe(method, Task.random(random, 3, 3, 3, 3)),
                    new TaskProbe(method, Task.allOn(random, 3, 3, 3, 3)),
                    new TaskProbe(method, Task.random(random, 3, 3, 3, 3)),
                    new TaskProbe(method, Task.random(random, 4, 3, 2, 5)),
                    new TaskProbe(method, Task.random(random, 2, 5, 3, 4)));
        }
    }

    static FaultGuide guide() {
        return new SimulationGuide(List.of(
                new Chapter<>(forward(), TaskProbe.all("forward", EXAMPLE_SEED)),
                new Chapter<>(loss(), TaskProbe.all("loss", EXAMPLE_SEED)),
                new Chapter<>(backward(), TaskProbe.all("backward", EXAMPLE_SEED)),
                new Chapter<>(step(), TaskProbe.all("step", EXAMPLE_SEED))));
    }

    static Simulation<TaskProbe> forward() {
        return simulation(
                MatrixFaults::forward,
                new Faults("T5.1")
                        .add("forward_norelu", "relu is missing", Mistake.NO_RELU)
                        .add("forward_reluout", "relu is applied to the prediction, too", Mistake.RELU_ON_OUTPUT)
                        .add("forward_nobias", "a bias is not added", Mistake.NO_FIRST_BIAS)
                        .add("forward_nobias", "a bias is not added", Mistake.NO_SECOND_BIAS)
                        .add("forward_nobias", "a bias is not added", Mistake.NO_FIRST_BIAS, Mistake.NO_SECOND_BIAS));
    }

    static Simulation<TaskProbe> loss() {
        return simulation(
                passes -> measured("loss", passes.loss()),
                new Faults("T5.1")
                        .add("loss_half", "the factor of one half is missing", Mistake.LOSS_WITHOUT_HALF)
                        .add("loss_sum", "not divided by the size of the batch", Mistake.LOSS_WITHOUT_MEAN)
                        .add("loss_last", "only the last sample counts", Mistake.LOSS_OF_LAST_SAMPLE)
                        .add("loss_all", "divided by the number of outputs, too", Mistake.LOSS_MEAN_OF_ALL));
    }

    static Simulation<TaskProbe> backward() {
        String unsummed = "the slopes of a bias are not summed over the batch";
        String mean = "the slope of a bias is a mean over the batch, once too often";
        String everything = "the slope of a bias is summed over all units";
        String mask = "relu's mask is missing";
        return simulation(
                passes -> slopes(passes.backward()),
                new Faults("T5.1")
                        .add("scale_nomean", "not divided by the size of the batch", Mistake.NO_MEAN)
                        .add("scale_twice", "divided by the size of the batch twice", Mistake.MEAN_TWICE)
                        .add("scale_two", "a factor of two, which the half in the loss cancels", Mistake.FACTOR_TWO)
                        .add("scale_sign", "the difference is taken the wrong way round", Mistake.SIGN)
                        .course("T5.2")
                        .add("dw2_transposed", "the product for w2 is transposed", Mistake.DW2_TRANSPOSED)
                        .course("T5.1")
                        .add("dw2_preactivation", "the slope of w2 is made from z1", Mistake.DW2_FROM_Z)
                        .course("T5.2")
                        .add("bias_unsummed", unsummed, Mistake.B1_LAST_SAMPLE, Mistake.B2_LAST_SAMPLE)
                        .add("bias_unsummed", unsummed, Mistake.B1_FIRST_SAMPLE, Mistake.B2_FIRST_SAMPLE)
                        .add("bias_unsummed", unsummed, Mistake.B1_FIRST_SAMPLE)
                        .add("bias_unsummed", unsummed, Mistake.B2_FIRST_SAMPLE)
                        .add("bias_unsummed", unsummed, Mistake.B1_LAST_SAMPLE)
                        .add("bias_unsummed", unsummed, Mistake.B2_LAST_SAMPLE)
                        .add("bias_mean", mean, Mistake.B1_MEAN, Mistake.B2_MEAN)
                        .add("bias_mean", mean, Mistake.B1_MEAN)
                        .add("bias_mean", mean, Mistake.B2_MEAN)
                        .add("bias_everything", everything, Mistake.B1_EVERYTHING, Mistake.B2_EVERYTHING)
                        .add("bias_everything", everything, Mistake.B1_EVERYTHING)
                        .add("bias_everything", everything, Mistake.B2_EVERYTHING)
                        .add("da_untransposed", "w2 is not transposed on the way back", Mistake.W2_NOT_TRANSPOSED)
                        .course("T5.1")
                        .add("mask_missing", mask, Mistake.NO_MASK)
                        .add("mask_inverted", "relu's mask is inverted", Mistake.MASK_INVERTED)
                        .add(
                                "mask_gradient",
                                "relu's mask is made from the incoming gradient",
                                Mistake.MASK_OF_GRADIENT)
                        .add("mask_product", "relu's mask leaves the bias out", Mistake.MASK_OF_PRODUCT)
                        .add("mask_value", "multiplied by relu's value and not by its slope", Mistake.MASK_VALUE)
                        .course("T5.2")
                        .add("dx_untransposed", "w1 is not transposed on the way back", Mistake.W1_NOT_TRANSPOSED)
                        .course("T5.1")
                        .add("dx_unmasked", "the slope of x goes past relu", Mistake.DX_WITHOUT_MASK)
                        .add("dw1_hidden", "the slope of w1 is made from a1 and not from x", Mistake.DW1_FROM_A1)
                        .add("dw1_unmasked", "the slope of w1 goes past relu", Mistake.DW1_WITHOUT_MASK)
                        .add("db1_unmasked", "the slope of b1 goes past relu", Mistake.DB1_WITHOUT_MASK)
                        .course("T5.2")
                        .add("dw1_transposed", "the product for w1 is transposed", Mistake.DW1_TRANSPOSED));
    }

    static Simulation<TaskProbe> step() {
        return simulation(
                passes -> weights(passes.step(RATE)),
                new Faults("T5.1")
                        .add("step_early", "w2 is changed before the slopes of w1 are computed", Mistake.STEP_W2_FIRST)
                        .add("step_upward", "slopes are added and not subtracted", Mistake.STEP_UPWARD)
                        .add("step_rate", "the learning rate is left out", Mistake.STEP_WITHOUT_RATE)
                        .add("step_biases", "the biases are not changed", Mistake.STEP_WITHOUT_BIASES));
    }

    /** What one pass gives. */
    private interface View {
        Outcome of(Passes passes);
    }

    /** Collects faults. */
    private static final class Faults {
        private record Entry(String id, String course, String summary, Set<Mistake> mistakes) {}

        private final List<Entry> entries = new ArrayList<>();
        private String course;

        Faults(String course) {
            this.course = course;
        }

        Faults course(String next) {
            course = next;
            return this;
        }

        Faults add(String id, String summary, Mistake first, Mistake... others) {
            // Faults of the same name are one fault of the catalogue, also if a course changed between them.
            String known = entries.stream()
                    .filter(entry -> entry.id().equals("W_" + id))
                    .map(Entry::course)
                    .findFirst()
                    .orElse(course);
            entries.add(new Entry("W_" + id, known, summary, Mistake.all(first, others)));
            return this;
        }
    }

    private static Simulation<TaskProbe> simulation(View view, Faults faults) {
        return Simulation.of(
                probe -> view.of(new Passes(probe.task())),
                faults.entries.stream()
                        .map(entry -> SimulatedFault.<TaskProbe>graded(
                                entry.id(),
                                entry.course(),
                                entry.summary(),
                                probe -> outcome(view, new Passes(probe.task(), entry.mistakes()), probe)))
                        .toList());
    }

    /** What does not fit may end in an exception, or in a result of any shape. */
    private static Outcome outcome(View view, Passes passes, TaskProbe probe) {
        try {
            Outcome made = view.of(passes);
            Outcome right = view.of(new Passes(probe.task()));
            return names(made).equals(names(right)) ? made : new Unspecified();
        } catch (ShapeException e) {
            return new Unspecified();
        }
    }

    private static List<String> names(Outcome outcome) {
        return outcome instanceof Measured measured
                ? measured.numbers().stream().map(Named::name).toList()
                : List.of();
    }

    private static Outcome forward(Passes passes) {
        return matrix("p", passes.forward());
    }

    static Outcome matrix(String name, Matrix matrix) {
        List<Named> numbers = new ArrayList<>();
        add(numbers, name, matrix);
        return new Measured(numbers);
    }

    static Outcome measured(String name, double number) {
        return new Measured(List.of(new Named(name, number)));
    }

    static Outcome slopes(Passes.Slopes slopes) {
        List<Named> numbers = new ArrayList<>();
        add(numbers, "dW2", slopes.dW2());
        add(numbers, "dB2", slopes.dB2());
        add(numbers, "dW1", slopes.dW1());
        add(numbers, "dB1", slopes.dB1());
        add(numbers, "dX", slopes.dX());
        return new Measured(numbers);
    }

    static Outcome weights(Task task) {
        List<Named> numbers = new ArrayList<>();
        add(numbers, "w2", task.w2());
        add(numbers, "b2", task.b2());
        add(numbers, "w1", task.w1());
        add(numbers, "b1", task.b1());
        return new Measured(numbers);
    }

    private static void add(List<Named> numbers, String name, Matrix matrix) {
        double[][] rows = matrix.array();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                numbers.add(new Named(name + "[" + row + "][" + column + "]", rows[row][column]));
            }
        }
    }
}
