package org.chainmark.exercises.open.clipping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;

/** What clipping leaves behind, in the form in which student's and simulated code are compared. */
final class Clipped {
    private Clipped() {}

    /** These gradients and data, which after clipping are what they are. */
    static Outcome of(List<double[]> grads, List<double[]> data) {
        List<Named> numbers = new ArrayList<>();
        add(numbers, "grad", grads);
        add(numbers, "data", data);
        return new Measured(numbers);
    }

    /** Gradients that were made from the probe's by a rule for each of them; data as before. */
    static Outcome each(ClipProbe probe, DoubleUnaryOperator rule) {
        return groups(probe, apply(probe, rule));
    }

    /** These gradients; data as before. */
    static Outcome groups(ClipProbe probe, List<double[]> grads) {
        return of(grads, data(probe));
    }

    /** Data that were made by a rule where gradients should be; gradients as before. */
    static Outcome onData(ClipProbe probe, DoubleUnaryOperator rule) {
        return of(
                probe.gradients().groups(),
                data(probe).stream().map(group -> map(group, rule)).toList());
    }

    static List<double[]> apply(ClipProbe probe, DoubleUnaryOperator rule) {
        return probe.gradients().groups().stream()
                .map(group -> map(group, rule))
                .toList();
    }

    static double[] map(double[] group, DoubleUnaryOperator rule) {
        return Arrays.stream(group).map(rule).toArray();
    }

    static List<double[]> data(ClipProbe probe) {
        List<double[]> data = new ArrayList<>();
        for (int i = 0; i < probe.gradients().groups().size(); i++) {
            data.add(probe.gradients().data(i));
        }
        return data;
    }

    private static void add(List<Named> numbers, String name, List<double[]> groups) {
        for (int group = 0; group < groups.size(); group++) {
            for (int i = 0; i < groups.get(group).length; i++) {
                String parameter = groups.size() == 1 ? "" : "parameter " + (group + 1) + ", ";
                numbers.add(new Named(parameter + name + "[" + i + "]", groups.get(group)[i]));
            }
        }
    }
}
