package org.chainmark.exercises.open.clipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.results.Numbers;

/**
 * Gradients to be clipped.
 *
 * @param method {@code byValue} or {@code byNorm}
 * @param limit the limit of each gradient, or of the norm
 */
record ClipProbe(String method, Gradients gradients, double limit) implements Probe {
    @Override
    public String call() {
        return method + "(" + gradients + ", " + Numbers.text(limit) + ")";
    }

    /** Ordinary gradients, the smallest probes first. */
    static List<ClipProbe> ordinary(String method, long seed) {
        Random random = new Random(seed);
        List<ClipProbe> probes = new ArrayList<>();
        probes.add(new ClipProbe(method, Gradients.of(new double[] {3, 4}), 2));
        probes.add(new ClipProbe(method, Gradients.of(new double[] {-3, 0.5}), 1));
        probes.add(new ClipProbe(method, Gradients.of(new double[] {0.3, -0.4}), 2));
        probes.add(new ClipProbe(method, Gradients.of(new double[] {3}, new double[] {-4}), 2.5));
        probes.add(new ClipProbe(method, Gradients.of(new double[] {-3, 4, 12}, new double[] {0.25}), 0.5));
        for (int i = 0; i < 6; i++) {
            probes.add(new ClipProbe(method, Gradients.random(random, 2, 2, 1, 3), 0.7 + random.nextDouble()));
            probes.add(new ClipProbe(method, Gradients.random(random, 0.2, 3, 2), 1.5 + random.nextDouble()));
        }
        return probes;
    }

    /** Gradients that are all zero. */
    static List<ClipProbe> zero() {
        return List.of(new ClipProbe("byNorm", Gradients.of(new double[] {0, 0}, new double[] {0}), 3));
    }

    /** Gradients that have no finite norm. */
    static List<ClipProbe> notFinite() {
        return List.of(
                new ClipProbe("byNorm", Gradients.of(new double[] {Double.NaN, 1}, new double[] {2}), 3),
                new ClipProbe("byNorm", Gradients.of(new double[] {5}, new double[] {Double.POSITIVE_INFINITY, 1}), 3));
    }
}
