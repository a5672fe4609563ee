package org.chainmark.exercises.open.diagnostics.model;

import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.diagnostics.contract.History;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.results.Numbers;

/**
 * The history of a training.
 *
 * @param bad places with a bad number
 */
public record Recorded(int steps, List<String> names, List<Bad> bad) implements History, Probe {
    private static final List<String> NAMES = List.of("input", "hidden", "output", "loss", "w1", "w2");

    /** A bad number in the middle of a tensor. */
    public record Bad(int step, String name, double value) {}

    public Recorded {
        names = List.copyOf(names);
        bad = List.copyOf(bad);
    }

    public static Recorded with(int steps, Bad... bad) {
        return new Recorded(steps, NAMES, List.of(bad));
    }

    /** A number goes bad somewhere, and others follow. */
    public static Recorded random(Random random) {
        int step = 2 + random.nextInt(5);
        int tensor = 1 + random.nextInt(NAMES.size() - 1);
        return with(
                9,
                new Bad(step, NAMES.get(tensor), random.nextBoolean() ? Double.NaN : Double.NEGATIVE_INFINITY),
                new Bad(step, NAMES.get(NAMES.size() - 1), Double.NaN),
                new Bad(step + 1, NAMES.get(0), Double.NaN),
                new Bad(step + 2, NAMES.get(random.nextInt(NAMES.size())), Double.POSITIVE_INFINITY));
    }

    @Override
    public double[] values(int step, String name) {
        double[] values = {0.25 * step - 1, 0.5, 2.0 - step};
        for (Bad each : bad) {
            if (each.step() == step && each.name().equals(name)) {
                values[1] = each.value();
            }
        }
        return values;
    }

    @Override
    public String call() {
        List<String> places = bad.stream()
                .map(each -> Numbers.text(each.value()) + " in " + each.name() + " of step " + each.step())
                .toList();
        return "firstBad of " + steps + " steps with " + (places.isEmpty() ? "nothing bad" : String.join(", ", places));
    }
}
