package org.chainmark.exercises.open.gradcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.exercises.open.simulation.SimulatedFault;
import org.chainmark.exercises.open.simulation.Simulation;
import org.chainmark.results.Numbers;

/** What {@code relativeError} can do wrong. */
final class ErrorFaults {
    /** What 1e-8 in the denominator makes of the smallest slopes that are tried. */
    static final double FLOORS_APART = 0.01;

    private static final double FLOOR = 1e-8;

    private ErrorFaults() {}

    /** Two slopes to be compared. */
    record ErrorProbe(double analytic, double numerical) implements Probe {
        @Override
        public String call() {
            return "relativeError(%s, %s)".formatted(Numbers.text(analytic), Numbers.text(numerical));
        }

        static List<ErrorProbe> all() {
            List<ErrorProbe> probes = new ArrayList<>();
            double[][] pairs = {
                {2, 2},
                {3, 1},
                {1, 3},
                {0, 0},
                {2, -2},
                {-2, 2},
                {-3, -1},
                {-1, -3},
                {0, 5},
                {4, 0},
                {0.5, 0.505},
                {200, 100},
                {-200, -202},
                {2e-6, 1e-6},
                {-1e-6, 3e-6}
            };
            for (double[] pair : pairs) {
                probes.add(new ErrorProbe(pair[0], pair[1]));
            }
            return probes;
        }
    }

    static Simulation<ErrorProbe> simulation() {
        List<SimulatedFault<ErrorProbe>> faults = new ArrayList<>();
        formulas()
                .forEach((id, list) -> list.formulas()
                        .forEach(formula -> faults.add(SimulatedFault.graded(
                                "K_error_" + id, "T6.1", list.summary(), probe -> measured(formula, probe)))));
        return new Simulation<>(
                List.of(
                        probe -> measured((a, n) -> distance(a, n) / (size(a, n) + FLOOR), probe),
                        probe -> measured((a, n) -> distance(a, n) / Math.max(size(a, n), FLOOR), probe)),
                faults,
                FLOORS_APART);
    }

    /** Formulas that mean the same mistake. */
    record Formulas(String summary, List<DoubleBinaryOperator> formulas) {}

    /** The wrong formulas by the end of their ids, in the order in which they are tried. */
    static Map<String, Formulas> formulas() {
        Map<String, Formulas> all = new LinkedHashMap<>();
        all.put(
                "signed",
                formulas(
                        "the difference keeps its sign",
                        (a, n) -> (a - n) / (size(a, n) + FLOOR),
                        (a, n) -> (n - a) / (size(a, n) + FLOOR)));
        all.put(
                "denominator",
                formulas(
                        "the denominator is the size of the sum, not the sum of the sizes",
                        (a, n) -> distance(a, n) / (a + n + FLOOR),
                        (a, n) -> distance(a, n) / (Math.abs(a + n) + FLOOR),
                        (a, n) -> distance(a, n) / Math.max(Math.abs(a + n), FLOOR),
                        (a, n) -> distance(a, n) / Math.max(a + n, FLOOR)));
        all.put(
                "absolute",
                formulas(
                        "an absolute error, or one that is absolute for small slopes",
                        ErrorFaults::distance,
                        (a, n) -> distance(a, n) / Math.max(1, size(a, n)),
                        (a, n) -> distance(a, n) / Math.max(1, Math.max(Math.abs(a), Math.abs(n))),
                        (a, n) -> distance(a, n) / (1 + size(a, n))));
        all.put(
                "sizes",
                formulas(
                        "sizes are compared, so a wrong sign is not seen",
                        (a, n) -> Math.abs(Math.abs(a) - Math.abs(n)) / (size(a, n) + FLOOR)));
        all.put(
                "squared",
                formulas(
                        "the error is squared",
                        (a, n) -> square(distance(a, n) / (size(a, n) + FLOOR)),
                        (a, n) -> square(distance(a, n)),
                        (a, n) -> square(distance(a, n)) / (size(a, n) + FLOOR),
                        (a, n) -> square(distance(a, n)) / (a * a + n * n + FLOOR)));
        all.put(
                "signonly",
                formulas(
                        "only signs are compared",
                        (a, n) -> Math.signum(a) == Math.signum(n) ? 0 : 1,
                        (a, n) -> a * n >= 0 ? 0 : 1,
                        (a, n) -> a * n > 0 ? 0 : 1));
        all.put("zero", formulas("0 divided by 0", (a, n) -> distance(a, n) / size(a, n)));
        all.put(
                "one",
                formulas(
                        "divided by one of the two slopes only",
                        (a, n) -> distance(a, n) / (Math.abs(a) + FLOOR),
                        (a, n) -> distance(a, n) / (Math.abs(n) + FLOOR)));
        all.put(
                "larger",
                formulas(
                        "divided by the larger slope and not by the sum",
                        (a, n) -> distance(a, n) / Math.max(FLOOR, Math.max(Math.abs(a), Math.abs(n))),
                        (a, n) -> distance(a, n) / (FLOOR + Math.max(Math.abs(a), Math.abs(n)))));
        return all;
    }

    static Outcome measured(double error) {
        return new Measured(List.of(new Named("error", error)));
    }

    private static Outcome measured(DoubleBinaryOperator formula, ErrorProbe probe) {
        return measured(formula.applyAsDouble(probe.analytic(), probe.numerical()));
    }

    private static Formulas formulas(String summary, DoubleBinaryOperator... formulas) {
        return new Formulas(summary, List.of(formulas));
    }

    static double distance(double a, double n) {
        return Math.abs(a - n);
    }

    private static double size(double a, double n) {
        return Math.abs(a) + Math.abs(n);
    }

    /** The right formula. */
    static double right(double a, double n) {
        return distance(a, n) / (size(a, n) + FLOOR);
    }

    private static double square(double x) {
        return x * x;
    }
}
