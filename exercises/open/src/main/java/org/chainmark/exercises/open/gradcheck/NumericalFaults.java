package org.chainmark.exercises.open.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chainmark.exercises.open.gradcheck.subject.Surface;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.exercises.open.simulation.SimulatedFault;
import org.chainmark.exercises.open.simulation.Simulation;
import org.chainmark.results.Numbers;

/** What {@code numericalGradient} can do wrong. */
final class NumericalFaults {
    /** Beyond so many units in the last place, a parameter was moved and not rounded. */
    private static final int MOST_ROUNDING = 64;

    private NumericalFaults() {}

    /** A gradient that is asked for. */
    record GradientProbe(Surface surface, List<Double> parameters, double epsilon) implements Probe {
        GradientProbe {
            parameters = List.copyOf(parameters);
        }

        double[] array() {
            return parameters.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public String call() {
            return "numericalGradient(%s, %s, %s)"
                    .formatted(
                            surface.name(),
                            parameters.stream().map(Numbers::text).toList(),
                            Numbers.text(epsilon));
        }

        static List<GradientProbe> all() {
            return List.of(
                    new GradientProbe(Surface.FLAT, List.of(1.3), 0.1),
                    new GradientProbe(Surface.SUM_OF_SQUARES, List.of(1.3, -0.7), 0.1),
                    new GradientProbe(Surface.SUM_OF_SQUARES, List.of(0.1, 0.7), 0.001),
                    new GradientProbe(Surface.MIXED, List.of(0.7, 1.1, -0.4), 0.01),
                    new GradientProbe(Surface.PRODUCT, List.of(1.1, 0.3, 1.7), 0.003));
        }
    }

    /** How code with a fault fills in slopes; it changes the parameters as that code would. */
    private interface Procedure {
        void fill(ToDoubleFunction<double[]> f, double[] p, double e, double[] slopes);
    }

    static Simulation<GradientProbe> simulation() {
        List<SimulatedFault<GradientProbe>> faults = new ArrayList<>();
        String left = "the parameters are not put back";
        faults.add(fault("left", left, each((f, p, i, e) -> {
            double x = p[i];
            double up = set(f, p, i, x + e);
            return (up - set(f, p, i, x - e)) / (2 * e);
        })));
        faults.add(fault("left", left, each((f, p, i, e) -> {
            double x = p[i];
            double down = set(f, p, i, x - e);
            return (set(f, p, i, x + e) - down) / (2 * e);
        })));
        String back = "the parameters are put back by adding";
        faults.add(fault("addback", back, each((f, p, i, e) -> {
            double up = set(f, p, i, p[i] + e);
            double down = set(f, p, i, p[i] - 2 * e);
            p[i] += e;
            return (up - down) / (2 * e);
        })));
        faults.add(fault("addback", back, each((f, p, i, e) -> {
            double up = set(f, p, i, p[i] + e);
            p[i] -= e;
            double down = set(f, p, i, p[i] - e);
            p[i] += e;
            return (up - down) / (2 * e);
        })));
        faults.add(fault("addback", back, each((f, p, i, e) -> {
            double x = p[i];
            double up = set(f, p, i, x + e);
            double down = set(f, p, i, x - e);
            p[i] += e;
            return (up - down) / (2 * e);
        })));
        faults.add(fault("all", "all parameters are moved at once", (f, p, e, slopes) -> {
            double[] up = p.clone();
            double[] down = p.clone();
            for (int i = 0; i < p.length; i++) {
                up[i] += e;
                down[i] -= e;
            }
            double slope = (f.applyAsDouble(up) - f.applyAsDouble(down)) / (2 * e);
            Arrays.fill(slopes, slope);
        }));
        faults.add(fault("forward", "takes one-sided differences", each((f, p, i, e) -> {
            double here = f.applyAsDouble(p);
            return (at(f, p, i, e) - here) / e;
        })));
        faults.add(fault(
                "undoubled",
                "divides a step of two epsilon by one",
                each((f, p, i, e) -> (at(f, p, i, e) - at(f, p, i, -e)) / e)));
        faults.add(fault(
                "reversed",
                "subtracts the wrong way round",
                each((f, p, i, e) -> (at(f, p, i, -e) - at(f, p, i, e)) / (2 * e))));
        faults.add(fault("once", "the function is not asked again after the step", each((f, p, i, e) -> 0)));
        faults.add(fault("last", "only the last slope is filled in", (f, p, e, slopes) -> {
            int i = p.length - 1;
            slopes[i] = (at(f, p, i, e) - at(f, p, i, -e)) / (2 * e);
        }));
        return Simulation.of(
                probe -> observed(probe, probe.surface().numerical(probe.array(), probe.epsilon()), probe.array()),
                faults);
    }

    /** The slopes, and how far each parameter is afterwards from where it was. */
    static Outcome observed(GradientProbe probe, double[] slopes, double[] after) {
        List<Named> numbers = new ArrayList<>();
        for (int i = 0; i < slopes.length; i++) {
            numbers.add(new Named("gradient[" + i + "]", slopes[i]));
        }
        double[] before = probe.array();
        for (int i = 0; i < after.length; i++) {
            numbers.add(new Named("steps that parameters[" + i + "] moved", steps(before[i], after[i])));
        }
        return new Measured(numbers);
    }

    /** None, a rounding error, or more than that. */
    private static double steps(double before, double after) {
        long apart = Math.abs(Double.doubleToLongBits(before) - Double.doubleToLongBits(after));
        return apart == 0 ? 0 : apart <= MOST_ROUNDING ? 1 : MOST_ROUNDING;
    }

    private interface Slope {
        double of(ToDoubleFunction<double[]> f, double[] p, int i, double e);
    }

    private static Procedure each(Slope slope) {
        return (f, p, e, slopes) -> {
            for (int i = 0; i < p.length; i++) {
                slopes[i] = slope.of(f, p, i, e);
            }
        };
    }

    private static double set(ToDoubleFunction<double[]> f, double[] p, int i, double value) {
        p[i] = value;
        return f.applyAsDouble(p);
    }

    private static double at(ToDoubleFunction<double[]> f, double[] p, int i, double step) {
        double[] moved = p.clone();
        moved[i] += step;
        return f.applyAsDouble(moved);
    }

    private static SimulatedFault<GradientProbe> fault(String id, String summary, Procedure procedure) {
        return SimulatedFault.graded("K_grad_" + id, "T6.1", summary, probe -> {
            double[] parameters = probe.array();
            double[] slopes = new double[parameters.length];
            procedure.fill(probe.surface().f(), parameters, probe.epsilon(), slopes);
            return observed(probe, slopes, parameters);
        });
    }
}
