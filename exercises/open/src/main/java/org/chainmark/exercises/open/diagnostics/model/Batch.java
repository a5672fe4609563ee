package org.chainmark.exercises.open.diagnostics.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.results.Numbers;

/**
 * One batch of a model, with everything that the model computes for it.
 *
 * @param method the method that is called
 * @param gradients the first layer first
 */
public record Batch(String method, List<Double> input, List<Double> output, double loss, List<Gradient> gradients)
        implements Probe {
    private static final List<Double> ORDINARY = List.of(0.5, -1.25);

    public Batch {
        input = List.copyOf(input);
        output = List.copyOf(output);
        gradients = List.copyOf(gradients);
    }

    /** A batch in which everything but the gradients is ordinary. */
    public static Batch with(String method, Gradient... gradients) {
        return new Batch(method, ORDINARY, List.of(0.75, 2.0), 1.5, Arrays.asList(gradients));
    }

    public Batch withInput(double... numbers) {
        return new Batch(method, boxed(numbers), output, loss, gradients);
    }

    public Batch withOutput(double... numbers) {
        return new Batch(method, input, boxed(numbers), loss, gradients);
    }

    public Batch withLoss(double number) {
        return new Batch(method, input, output, number, gradients);
    }

    public double[] inputArray() {
        return array(input);
    }

    double[] outputArray() {
        return array(output);
    }

    @Override
    public String call() {
        String tensors = gradients.stream()
                .map(gradient ->
                        gradient.name() + " " + (gradient.numbers() == null ? "none" : text(gradient.numbers())))
                .collect(Collectors.joining(", "));
        return "%s with input %s, output %s, loss %s, gradients %s"
                .formatted(method, text(input), text(output), Numbers.text(loss), tensors);
    }

    private static String text(List<Double> numbers) {
        return numbers.stream().map(Numbers::text).toList().toString();
    }

    private static List<Double> boxed(double... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
