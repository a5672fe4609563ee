package org.chainmark.exercises.open.clipping;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;
import org.chainmark.exercises.open.simulation.Outcome.Threw;
import org.chainmark.exercises.open.simulation.SimulatedFault;
import org.chainmark.exercises.open.simulation.Simulation;
import org.chainmark.exercises.open.simulation.SimulationGuide;
import org.chainmark.exercises.open.simulation.SimulationGuide.Chapter;
import org.chainmark.suite.FaultGuide;

/** The faults that clipping code is known to have, each as code that commits it. */
final class ClippingFaults {
    private static final long EXAMPLE_SEED = 1;

    /** {@code maxNorm / (norm + 1e-6)} is as good as {@code maxNorm / norm}; so far are they apart for norms of 0.3 up. */
    static final double FACTORS_APART = 5e-6;

    private ClippingFaults() {}

    static FaultGuide guide() {
        return new SimulationGuide(List.of(
                new Chapter<>(byValue(), ClipProbe.ordinary("byValue", EXAMPLE_SEED)),
                new Chapter<>(byNorm(), ClipProbe.ordinary("byNorm", EXAMPLE_SEED)),
                new Chapter<>(zero(), ClipProbe.zero()),
                new Chapter<>(notFinite(), ClipProbe.notFinite()),
                new Chapter<>(report(), ClipProbe.ordinary("byNorm", EXAMPLE_SEED))));
    }

    static Simulation<ClipProbe> byValue() {
        return Simulation.of(
                probe -> Clipped.each(probe, g -> limited(g, probe.limit())),
                List.of(
                        value(
                                "value_upper",
                                "limits gradients from above only",
                                probe -> Clipped.each(probe, g -> Math.min(g, probe.limit()))),
                        value(
                                "value_lower",
                                "limits gradients from below only",
                                probe -> Clipped.each(probe, g -> Math.max(g, -probe.limit()))),
                        value(
                                "value_sign",
                                "large gradients become the limit, whatever their sign",
                                probe -> Clipped.each(probe, g -> Math.abs(g) > probe.limit() ? probe.limit() : g)),
                        value(
                                "value_all",
                                "all gradients become the limit",
                                probe -> Clipped.each(probe, g -> probe.limit())),
                        value(
                                "value_inverted",
                                "the comparison is the wrong way round: small gradients become the limit",
                                probe -> Clipped.each(probe, g -> Math.abs(g) < probe.limit() ? probe.limit() : g)),
                        value(
                                "value_dropped",
                                "large gradients become zero",
                                probe -> Clipped.each(probe, g -> Math.abs(g) > probe.limit() ? 0 : g)),
                        value(
                                "value_scaled",
                                "scales all gradients together, as clipping by norm does",
                                probe -> scaled(probe, Gradients::norm)),
                        value(
                                "value_data",
                                "clips the numbers of the parameters and not their gradients",
                                probe -> Clipped.onData(probe, d -> limited(d, probe.limit()))),
                        value("value_nothing", "changes nothing", probe -> Clipped.each(probe, g -> g))));
    }

    static Simulation<ClipProbe> byNorm() {
        List<SimulatedFault<ClipProbe>> faults = new ArrayList<>();
        faults.add(norm(
                "norm_byvalue",
                "clips each gradient by value",
                probe -> Clipped.each(probe, g -> limited(g, probe.limit()))));
        faults.add(norm("norm_each", "clips each parameter by a norm of its own", ClippingFaults::eachParameter));
        faults.add(norm(
                "norm_always",
                "scales to the limit even if the norm is below it",
                probe -> factor(probe, probe.limit() / probe.gradients().norm())));
        faults.add(norm(
                "norm_squared",
                "takes the sum of squares for the norm, without its root",
                probe -> scaled(probe, gradients -> square(gradients.norm()))));
        faults.add(norm(
                "norm_absolute",
                "adds up absolute values instead of squares",
                probe -> scaled(
                        probe,
                        gradients ->
                                Arrays.stream(gradients.flat()).map(Math::abs).sum())));
        faults.add(norm(
                "norm_largest",
                "takes the largest gradient for the norm",
                probe -> scaled(
                        probe,
                        gradients -> Arrays.stream(gradients.flat())
                                .map(Math::abs)
                                .max()
                                .orElse(0))));
        faults.add(norm(
                "norm_last",
                "takes the norm of the last parameter only",
                probe -> scaled(
                        probe,
                        gradients -> new Gradients(gradients
                                        .groups()
                                        .subList(
                                                gradients.groups().size() - 1,
                                                gradients.groups().size()))
                                .norm())));
        faults.add(norm("norm_running", "scales while it is still adding up the norm", probe -> running(probe, false)));
        faults.add(norm("norm_running", "scales while it is still adding up the norm", probe -> running(probe, true)));
        faults.add(
                norm("norm_fixed", "all gradients become the limit", probe -> Clipped.each(probe, g -> probe.limit())));
        faults.add(norm(
                "norm_fixed",
                "all gradients become the limit",
                probe -> isAbove(probe) ? Clipped.each(probe, g -> probe.limit()) : Clipped.each(probe, g -> g)));
        faults.add(norm(
                "norm_one",
                "scales to a norm of 1 instead of the limit",
                probe -> factor(probe, isAbove(probe) ? 1 / probe.gradients().norm() : 1)));
        faults.add(norm(
                "norm_inverted",
                "the comparison is the wrong way round",
                probe -> factor(
                        probe,
                        isAbove(probe) ? 1 : probe.limit() / probe.gradients().norm())));
        faults.add(norm(
                "norm_data",
                "scales the numbers of the parameters and not their gradients",
                probe -> Clipped.onData(probe, d -> d * scale(probe, Gradients::norm))));
        faults.add(norm("norm_nothing", "changes nothing", probe -> factor(probe, 1)));
        return new Simulation<>(List.of(probe -> scaled(probe, Gradients::norm)), faults, FACTORS_APART);
    }

    /** Gradients that are all zero stay so. */
    static Simulation<ClipProbe> zero() {
        return Simulation.of(
                probe -> Clipped.each(probe, g -> g),
                List.of(SimulatedFault.graded(
                        "C_zero",
                        "S6.2",
                        "divides by the norm even if it is zero",
                        probe -> Clipped.each(probe, g -> Double.NaN))));
    }

    /** What is thrown comes after the gradients that are left behind. */
    static Simulation<ClipProbe> notFinite() {
        return Simulation.of(
                probe -> refused("java.lang.ArithmeticException", probe, g -> g),
                List.of(
                        nan("nan_passes", "lets a norm that is NaN pass", probe -> refused("", probe, g -> g)),
                        nan(
                                "nan_passes",
                                "lets a norm that is NaN pass",
                                probe -> refused("", probe, g -> g * scale(probe, Gradients::norm))),
                        nan(
                                "nan_spreads",
                                "one NaN makes all gradients NaN",
                                probe -> refused(
                                        "",
                                        probe,
                                        g -> g
                                                * probe.limit()
                                                / probe.gradients().norm())),
                        nan(
                                "nan_spreads",
                                "one NaN makes all gradients NaN",
                                probe -> refused(
                                        "",
                                        probe,
                                        g -> g
                                                * Math.min(
                                                        1,
                                                        probe.limit()
                                                                / probe.gradients()
                                                                        .norm()))),
                        nan(
                                "nan_late",
                                "throws only after all gradients were changed",
                                probe -> refused(
                                        "java.lang.ArithmeticException",
                                        probe,
                                        g -> g
                                                * probe.limit()
                                                / probe.gradients().norm())),
                        nan(
                                "nan_exception",
                                "throws another exception than the task names",
                                probe -> refused("java.lang.IllegalArgumentException", probe, g -> g)),
                        nan(
                                "nan_exception",
                                "throws another exception than the task names",
                                probe -> refused("java.lang.IllegalStateException", probe, g -> g)),
                        nan(
                                "nan_infinite",
                                "notices NaN, and lets an infinite norm pass",
                                probe -> Double.isNaN(probe.gradients().norm())
                                        ? refused("java.lang.ArithmeticException", probe, g -> g)
                                        : refused("", probe, g -> g * scale(probe, Gradients::norm)))));
    }

    /** What {@code byNorm} reports where its effect is right. */
    static Simulation<ClipProbe> report() {
        return new Simulation<>(
                List.of(probe -> norms(probe.gradients().norm(), after(probe))),
                List.of(
                        reported(
                                "report_before",
                                "reports the norm after clipping as the one before",
                                probe -> norms(after(probe), after(probe))),
                        reported(
                                "report_after",
                                "reports the norm before clipping as the one after",
                                probe -> norms(
                                        probe.gradients().norm(),
                                        probe.gradients().norm())),
                        reported(
                                "report_limit",
                                "reports the limit as the norm after, even if it is less",
                                probe -> norms(probe.gradients().norm(), probe.limit())),
                        reported(
                                "report_swapped",
                                "the two norms are swapped",
                                probe -> norms(after(probe), probe.gradients().norm())),
                        reported(
                                "report_squared",
                                "reports sums of squares",
                                probe -> norms(square(probe.gradients().norm()), square(after(probe))))),
                FACTORS_APART);
    }

    private static SimulatedFault<ClipProbe> value(String id, String summary, Function<ClipProbe, Outcome> behaviour) {
        return SimulatedFault.graded("C_" + id, "S6.1", summary, behaviour);
    }

    private static SimulatedFault<ClipProbe> norm(String id, String summary, Function<ClipProbe, Outcome> behaviour) {
        return SimulatedFault.graded("C_" + id, "S6.2", summary, behaviour);
    }

    private static SimulatedFault<ClipProbe> nan(String id, String summary, Function<ClipProbe, Outcome> behaviour) {
        return SimulatedFault.graded("C_" + id, "T7.3", summary, behaviour);
    }

    private static SimulatedFault<ClipProbe> reported(
            String id, String summary, Function<ClipProbe, Outcome> behaviour) {
        return SimulatedFault.graded("C_" + id, "S6.3", summary, behaviour);
    }

    private static double limited(double g, double limit) {
        return Math.max(-limit, Math.min(limit, g));
    }

    private static boolean isAbove(ClipProbe probe) {
        return probe.gradients().norm() > probe.limit();
    }

    private static double after(ClipProbe probe) {
        return Math.min(probe.gradients().norm(), probe.limit());
    }

    private static double square(double x) {
        return x * x;
    }

    private static double scale(ClipProbe probe, ToDoubleFunction<Gradients> norm) {
        double length = norm.applyAsDouble(probe.gradients());
        return length > probe.limit() ? probe.limit() / length : 1;
    }

    private static Outcome scaled(ClipProbe probe, ToDoubleFunction<Gradients> norm) {
        return factor(probe, scale(probe, norm));
    }

    private static Outcome factor(ClipProbe probe, double factor) {
        return Clipped.each(probe, g -> g * factor);
    }

    private static Outcome eachParameter(ClipProbe probe) {
        return Clipped.groups(
                probe,
                probe.gradients().groups().stream()
                        .map(group -> {
                            double norm = Gradients.of(group).norm();
                            return Clipped.map(group, g -> norm > probe.limit() ? g * probe.limit() / norm : g);
                        })
                        .collect(toList()));
    }

    /** The sum grows from gradient to gradient, or from parameter to parameter, and each is scaled by what there is. */
    private static Outcome running(ClipProbe probe, boolean byParameter) {
        double squares = 0;
        List<double[]> groups = new ArrayList<>();
        for (double[] group : probe.gradients().groups()) {
            double[] clipped = group.clone();
            squares += byParameter ? square(Gradients.of(group).norm()) : 0;
            for (int i = 0; i < clipped.length; i++) {
                squares += byParameter ? 0 : square(group[i]);
                clipped[i] *= Math.min(1, probe.limit() / Math.sqrt(squares));
            }
            groups.add(clipped);
        }
        return Clipped.groups(probe, groups);
    }

    private static Outcome norms(double before, double after) {
        return new Measured(List.of(new Named("before", before), new Named("after", after)));
    }

    /**
     * An exception, or none, together with the gradients that are left: as numbers, the first of which says which
     * exception it was.
     */
    static Outcome refused(String exception, ClipProbe probe, DoubleUnaryOperator left) {
        return refused(exception, Clipped.each(probe, left));
    }

    static Outcome refused(String exception, Outcome left) {
        if (!(left instanceof Measured measured)) {
            return new Threw(exception);
        }
        List<Named> numbers = new ArrayList<>();
        numbers.add(new Named(exception.isEmpty() ? "no exception" : simpleName(exception), 1));
        numbers.addAll(measured.numbers());
        return new Measured(numbers);
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
