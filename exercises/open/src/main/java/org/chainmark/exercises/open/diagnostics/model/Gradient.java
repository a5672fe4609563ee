package org.chainmark.exercises.open.diagnostics.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gradient that a backward pass brings to a parameter.
 *
 * @param numbers null if none arrives
 */
public record Gradient(String name, @Nullable List<Double> numbers) {
    public Gradient {
        numbers = numbers == null ? null : List.copyOf(numbers);
    }

    public static Gradient of(String name, double... numbers) {
        return new Gradient(name, Arrays.stream(numbers).boxed().toList());
    }

    /** A parameter that is not connected to the loss. */
    public static Gradient missing(String name) {
        return new Gradient(name, null);
    }

    double @Nullable [] array() {
        return numbers == null
                ? null
                : numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
