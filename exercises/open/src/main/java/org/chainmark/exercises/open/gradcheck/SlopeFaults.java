package org.chainmark.exercises.open.gradcheck;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.chainmark.exercises.open.gradcheck.subject.Curve;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.exercises.open.simulation.SimulatedFault;
import org.chainmark.exercises.open.simulation.Simulation;
import org.chainmark.results.Numbers;

/** What {@code centredDifference} can do wrong. */
final class SlopeFaults {
    private SlopeFaults() {}

    /** A slope that is asked for. */
    record SlopeProbe(Curve curve, double x, double epsilon) implements Probe {
        @Override
        public String call() {
            return "centredDifference(%s, %s, %s)".formatted(curve.name(), Numbers.text(x), Numbers.text(epsilon));
        }

        /** With an epsilon so large that the order of the formula shows, and nothing depends on rounding. */
        static List<SlopeProbe> all() {
            return List.of(
                    new SlopeProbe(Curve.SQUARE, 1.3, 0.1),
                    new SlopeProbe(Curve.SQUARE, -2, 0.25),
                    new SlopeProbe(Curve.CUBE_OF_A_LINE, 1, 0.01),
                    new SlopeProbe(Curve.SINE, 0.7, 0.125),
                    new SlopeProbe(Curve.EXPONENTIAL, 0.5, 0.02),
                    new SlopeProbe(Curve.LOG_SIGMOID, 0.3, 0.1));
        }
    }

    /** The formula of a fault. */
    private interface Formula {
        double slope(DoubleUnaryOperator f, double x, double e);
    }

    static Simulation<SlopeProbe> simulation() {
        return Simulation.of(
                probe -> measured(probe.curve().centred(probe.x(), probe.epsilon())),
                List.of(
                        fault(
                                "forward",
                                "takes a one-sided difference, forward",
                                (f, x, e) -> (f.applyAsDouble(x + e) - f.applyAsDouble(x)) / e),
                        fault(
                                "backward",
                                "takes a one-sided difference, backward",
                                (f, x, e) -> (f.applyAsDouble(x) - f.applyAsDouble(x - e)) / e),
                        fault(
                                "undoubled",
                                "divides a step of two epsilon by one",
                                (f, x, e) -> (f.applyAsDouble(x + e) - f.applyAsDouble(x - e)) / e),
                        fault(
                                "halved",
                                "divides a step of one epsilon by two",
                                (f, x, e) -> (f.applyAsDouble(x + e) - f.applyAsDouble(x)) / (2 * e)),
                        fault(
                                "halved",
                                "divides a step of one epsilon by two",
                                (f, x, e) -> (f.applyAsDouble(x) - f.applyAsDouble(x - e)) / (2 * e)),
                        fault(
                                "precedence",
                                "multiplies by epsilon, because of a missing pair of parentheses",
                                (f, x, e) -> (f.applyAsDouble(x + e) - f.applyAsDouble(x - e)) / 2 * e),
                        fault(
                                "precedence",
                                "multiplies by epsilon, because of a missing pair of parentheses",
                                (f, x, e) -> f.applyAsDouble(x + e) - f.applyAsDouble(x - e) / (2 * e)),
                        fault(
                                "reversed",
                                "subtracts the wrong way round",
                                (f, x, e) -> (f.applyAsDouble(x - e) - f.applyAsDouble(x + e)) / (2 * e)),
                        fault("integer", "epsilon becomes an integer, which is 0", (f, x, e) -> Double.NaN),
                        fault(
                                "float",
                                "numbers are kept as float",
                                (f, x, e) ->
                                        ((float) f.applyAsDouble(x + e) - (float) f.applyAsDouble(x - e)) / (2 * e)),
                        fault(
                                "float",
                                "numbers are kept as float",
                                (f, x, e) ->
                                        (f.applyAsDouble(x + (float) e) - f.applyAsDouble(x - (float) e)) / (2 * e)),
                        fault("float", "numbers are kept as float", (f, x, e) ->
                                (float) ((f.applyAsDouble(x + e) - f.applyAsDouble(x - e)) / (2 * e))),
                        fault("once", "the function is not asked again after the step", (f, x, e) -> 0)));
    }

    static Outcome measured(double slope) {
        return new Measured(List.of(new Named("slope", slope)));
    }

    private static SimulatedFault<SlopeProbe> fault(String id, String summary, Formula formula) {
        return SimulatedFault.graded(
                "K_slope_" + id,
                "S4.2",
                summary,
                probe -> measured(formula.slope(probe.curve().f(), probe.x(), probe.epsilon())));
    }
}
