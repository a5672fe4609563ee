package org.chainmark.exercises.open.gradcheck.subject;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chainmark.results.Numbers;

/** Numbers in order: parameters, or slopes. */
public record Vector(List<Double> numbers) {
    public Vector {
        numbers = List.copyOf(numbers);
    }

    public static Vector of(double... numbers) {
        return new Vector(Arrays.stream(numbers).boxed().toList());
    }

    public int size() {
        return numbers.size();
    }

    public double get(int index) {
        return numbers.get(index);
    }

    /** The numbers as an array of their own. */
    public double[] array() {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** As a person would write it. */
    @Override
    public String toString() {
        return numbers.stream().map(Numbers::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
