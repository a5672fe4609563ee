package org.chainmark.exercises.open.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.chainmark.exercises.open.gradcheck.subject.Curve;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.exercises.open.simulation.SimulatedFault;
import org.chainmark.exercises.open.simulation.Simulation;
import org.chainmark.results.Numbers;

/** What {@code epsilonStudy} can do wrong where {@code centredDifference} is right. */
final class StudyFaults {
    private StudyFaults() {}

    /** A study of epsilons that are so large that rounding does not matter. */
    record StudyProbe(Curve curve, double x, List<Double> epsilons) implements Probe {
        StudyProbe {
            epsilons = List.copyOf(epsilons);
        }

        double slope() {
            return curve.slope().applyAsDouble(x);
        }

        double[] array() {
            return epsilons.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public String call() {
            return "epsilonStudy(%s, %s, %s)"
                    .formatted(
                            curve.name(),
                            Numbers.text(x),
                            epsilons.stream().map(Numbers::text).toList());
        }

        static List<StudyProbe> all() {
            return List.of(
                    new StudyProbe(Curve.CUBE_OF_A_LINE, 1, List.of(0.5, 0.25)),
                    new StudyProbe(Curve.SINE, 0.7, List.of(0.5, 0.25, 0.125)));
        }
    }

    static Simulation<StudyProbe> simulation() {
        return new Simulation<>(
                List.of(probe -> each(probe, (difference, slope) -> Math.abs(difference - slope))),
                List.of(
                        fault("signed", "errors keep their sign", (difference, slope) -> difference - slope),
                        fault("signed", "errors keep their sign", (difference, slope) -> slope - difference),
                        fault(
                                "relative",
                                "errors are divided by the slope",
                                (difference, slope) -> Math.abs(difference - slope) / Math.abs(slope)),
                        fault(
                                "difference",
                                "the differences themselves, not their errors",
                                (difference, slope) -> difference),
                        SimulatedFault.graded(
                                "K_study_same",
                                "S4.4",
                                "the same epsilon every time",
                                probe -> measured(
                                        probe,
                                        epsilon -> Math.abs(probe.curve()
                                                        .centred(
                                                                probe.x(),
                                                                probe.epsilons().get(0))
                                                - probe.slope())))),
                1e-6);
    }

    private interface Errors {
        double of(double epsilon);
    }

    private static SimulatedFault<StudyProbe> fault(String id, String summary, DoubleBinaryOperator error) {
        return SimulatedFault.graded("K_study_" + id, "S4.4", summary, probe -> each(probe, error));
    }

    private static Outcome each(StudyProbe probe, DoubleBinaryOperator error) {
        return measured(
                probe, epsilon -> error.applyAsDouble(probe.curve().centred(probe.x(), epsilon), probe.slope()));
    }

    private static Outcome measured(StudyProbe probe, Errors errors) {
        double[] all = probe.array();
        for (int i = 0; i < all.length; i++) {
            all[i] = errors.of(all[i]);
        }
        return measured(all);
    }

    static Outcome measured(double[] errors) {
        List<Named> numbers = new ArrayList<>();
        for (int i = 0; i < errors.length; i++) {
            numbers.add(new Named("error[" + i + "]", errors[i]));
        }
        return new Measured(numbers);
    }
}
