package org.chainmark.exercises.open.clipping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainmark.exercises.open.clipping.contract.Parameter;
import org.chainmark.exercises.open.clipping.contract.Parameters;
import org.chainmark.results.Numbers;

/** Gradients of a group of parameters, one array for each. The numbers of the parameters are made from a fixed rule. */
public record Gradients(List<double[]> groups) {
    public Gradients {
        groups = groups.stream().map(double[]::clone).toList();
    }

    public static Gradients of(double[]... groups) {
        return new Gradients(List.of(groups));
    }

    /** Draws as many groups as there are sizes; numbers are of a size around {@code scale}, of both signs. */
    public static Gradients random(Random random, double scale, int... sizes) {
        List<double[]> groups = new ArrayList<>();
        for (int size : sizes) {
            groups.add(IntStream.range(0, size)
                    .mapToDouble(i -> (random.nextBoolean() ? scale : -scale) * (0.1 + random.nextDouble()))
                    .toArray());
        }
        return new Gradients(groups);
    }

    /** The gradients that parameters of the student's have now. */
    static Gradients read(List<Parameter> parameters) {
        return new Gradients(parameters.stream().map(Parameter::grad).toList());
    }

    /** Parameters of the student's that have these gradients. */
    public List<Parameter> parameters(Parameters factory) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            parameters.add(factory.of(data(i), groups.get(i)));
        }
        return parameters;
    }

    /** The numbers of a parameter, which no clipping changes. */
    double[] data(int group) {
        return IntStream.range(0, groups.get(group).length)
                .mapToDouble(i -> 7 + group + 0.125 * i)
                .toArray();
    }

    /** All gradients one after the other. */
    public double[] flat() {
        return groups.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** The global norm. */
    public double norm() {
        return Math.sqrt(Arrays.stream(flat()).map(g -> g * g).sum());
    }

    /** As a person would write it: {@code [3, 4] [0.5]}. */
    @Override
    public String toString() {
        return groups.stream()
                .map(group -> Arrays.stream(group).mapToObj(Numbers::text).collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(" "));
    }
}
