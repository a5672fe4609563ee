package org.chainmark.exercises.open.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.chainmark.exercises.open.diagnostics.model.Batch;
import org.chainmark.exercises.open.diagnostics.model.DeepNet;
import org.chainmark.exercises.open.diagnostics.model.Gradient;
import org.chainmark.exercises.open.diagnostics.model.Recorded;
import org.chainmark.exercises.open.diagnostics.model.Recorded.Bad;
import org.chainmark.exercises.open.diagnostics.model.WatchedModel;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.exercises.open.simulation.SimulatedFault;
import org.chainmark.exercises.open.simulation.Simulation;
import org.chainmark.exercises.open.simulation.SimulationGuide;
import org.chainmark.exercises.open.simulation.SimulationGuide.Chapter;
import org.chainmark.results.Numbers;
import org.chainmark.suite.FaultGuide;

/** The faults that instruments are known to have, and what shows them. */
final class InstrumentFaults {
    static final double NAN = Double.NaN;
    static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final long EXAMPLE_SEED = 1;

    private InstrumentFaults() {}

    /** Norms of layers. */
    record NormsProbe(List<Double> norms) implements Probe {
        NormsProbe {
            norms = List.copyOf(norms);
        }

        double[] array() {
            return norms.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public String call() {
            return "flow(" + norms.stream().map(Numbers::text).toList() + ")";
        }

        static List<NormsProbe> all() {
            return List.of(
                    new NormsProbe(List.of(1.0, 1.5, 2.0)),
                    new NormsProbe(List.of(1e-7, 1e-4, 0.5)),
                    new NormsProbe(List.of(1e-9, 1e-5, 50.0)),
                    new NormsProbe(List.of(1e5, 300.0, 2.0)),
                    new NormsProbe(List.of(50.0, 0.1, 1e-4)),
                    new NormsProbe(List.of(2e4, 3e4, 1e4)),
                    new NormsProbe(List.of(2e-5, 1e-5, 3e-5)),
                    new NormsProbe(List.of(NAN, 1.0, 1.0)),
                    new NormsProbe(List.of(1.0, NAN, 1.0)),
                    new NormsProbe(List.of(1.0, 2.0, INFINITY)));
        }
    }

    static List<Batch> inspections() {
        Gradient[] fine = {Gradient.of("w1", 1, -2), Gradient.of("w2", 0.5), Gradient.of("w3", 3, 4)};
        Batch clean = Batch.with("inspectBatch", fine);
        return List.of(
                clean,
                clean.withInput(NAN, 1),
                clean.withInput(1, INFINITY),
                clean.withOutput(NAN, 1),
                clean.withOutput(1, -INFINITY),
                clean.withOutput(INFINITY, 2),
                clean.withLoss(NAN),
                clean.withLoss(INFINITY),
                clean.withInput(NAN, 1).withOutput(NAN, NAN).withLoss(NAN),
                clean.withOutput(2, NAN).withLoss(NAN),
                Batch.with(
                        "inspectBatch",
                        Gradient.of("w1", 1, 2),
                        Gradient.of("w2", NAN),
                        Gradient.of("w3", 1, INFINITY)),
                Batch.with("inspectBatch", Gradient.of("w1", 1, NAN), Gradient.of("w2", 3), Gradient.of("w3", NAN, 2)),
                Batch.with("inspectBatch", Gradient.missing("w1"), Gradient.of("w2", 1), Gradient.of("w3", -INFINITY)),
                Batch.with("inspectBatch", Gradient.of("w1", 1), Gradient.missing("w2"), Gradient.of("w3", 1)));
    }

    static List<Batch> connections() {
        return List.of(
                Batch.with("connection", Gradient.missing("w1")),
                Batch.with("connection", Gradient.of("w1", 0)),
                Batch.with("connection", Gradient.of("w1", 0, 0, 0)),
                Batch.with("connection", Gradient.of("w1", 0, 0, 1e-12)),
                Batch.with("connection", Gradient.of("w1", 2, -2)),
                Batch.with("connection", Gradient.of("w1", 2, 3)));
    }

    static List<Batch> hooks() {
        return List.of(
                Batch.with("firstBadGradient", Gradient.of("w1", 1), Gradient.of("w2", 2, 0)),
                Batch.with("firstBadGradient", Gradient.of("w1", NAN), Gradient.of("w2", 1, 2)),
                Batch.with(
                        "firstBadGradient", Gradient.of("w1", NAN), Gradient.of("w2", INFINITY), Gradient.of("w3", 1)),
                Batch.with(
                        "firstBadGradient",
                        Gradient.of("w1", NAN),
                        Gradient.of("w2", 1, NAN),
                        Gradient.of("w3", 2, NAN)),
                Batch.with(
                        "firstBadGradient",
                        Gradient.of("w1", 2, -INFINITY),
                        Gradient.missing("w2"),
                        Gradient.of("w3", 1)));
    }

    static List<Batch> nets(long seed) {
        List<Batch> nets = new ArrayList<>();
        nets.add(Batch.with("layerNorms", Gradient.of("w1", 3, 4), Gradient.of("w2", -5), Gradient.of("w3", 0, 0)));
        for (DeepNet.Kind kind : DeepNet.Kind.values()) {
            nets.add(Batch.with(
                    "layerNorms", DeepNet.gradients(new Random(seed), kind).toArray(Gradient[]::new)));
        }
        return nets;
    }

    static List<Recorded> histories(long seed) {
        Random random = new Random(seed);
        List<Recorded> histories = new ArrayList<>();
        histories.add(Recorded.with(3));
        histories.add(Recorded.with(3, new Bad(1, "loss", NAN)));
        histories.add(Recorded.with(4, new Bad(1, "w1", INFINITY), new Bad(2, "input", NAN)));
        histories.add(
                Recorded.with(4, new Bad(2, "w1", NAN), new Bad(2, "hidden", -INFINITY), new Bad(3, "input", NAN)));
        for (int i = 0; i < 5; i++) {
            histories.add(Recorded.random(random));
        }
        return histories;
    }

    static Simulation<Batch> inspect() {
        return simulation(InstrumentFaults::inspected, "T7.4", new String[][] {
            {"NO_INPUT", "stage_noinput", "the input is not looked at"},
            {"NO_OUTPUT", "stage_nooutput", "the output is not looked at"},
            {"NO_LOSS", "stage_noloss", "the loss is not looked at"},
            {"NO_GRADIENT", "stage_nogradient", "the gradients are not looked at"},
            {"LATE", "stage_late", "everything is computed before anything is looked at"},
            {"NAN_ONLY", "stage_infinity", "NaN is noticed, and infinity is not"},
            {"COMPARES_WITH_NAN", "stage_compare", "NaN is looked for with ==, which never finds it"},
            {"FIRST_NUMBER_ONLY", "stage_first", "only the first number of an array is looked at"},
            {"NO_ZERO_GRAD", "stage_zerograd", "gradients do not start from zero"},
            {"LAST_PARAMETER", "stage_last", "the last bad parameter is named, not the first"},
            {"MISSING_IS_BAD", "stage_missing", "a parameter without a gradient is taken for bad"}
        });
    }

    static Simulation<Batch> connection() {
        return simulation(
                (batch, simulated) -> said(simulated.connection(
                        WatchedModel.tensor(batch.gradients().get(0)))),
                "M4",
                new String[][] {
                    {"SWAPPED", "connection_swapped", "missing and zero are exchanged"},
                    {"MISSING_IS_ZERO", "connection_same", "a missing gradient is taken for zero"},
                    {"FIRST_ENTRY", "connection_first", "only the first entry is looked at"},
                    {"SUM", "connection_sum", "the sum is zero, not the entries"}
                });
    }

    static Simulation<Batch> hook() {
        return simulation(InstrumentFaults::hooked, "T7.5", new String[][] {
            {"HOOKS_LEFT", "hook_left", "hooks are left behind"},
            {"HOOKS_LEFT_IF_BAD", "hook_leftbad", "hooks are left behind if something bad was found"},
            {"HOOKS_LAST", "hook_last", "the last bad gradient to arrive is named, not the first"},
            {"HOOKS_LOOKED_AT_AFTERWARDS", "hook_order", "parameters are gone through from the first layer on"},
            {"NAN_ONLY", "hook_infinity", "NaN is noticed, and infinity is not"},
            {"FIRST_NUMBER_ONLY", "hook_number", "only the first number of a gradient is looked at"}
        });
    }

    static Simulation<Batch> norms() {
        return simulation(
                (batch, simulated) -> {
                    WatchedModel model = new WatchedModel(batch);
                    model.backward();
                    return normsOf(simulated.layerNorms(model));
                },
                "T7.1",
                new String[][] {
                    {"ABSOLUTE_VALUES", "norm_absolute", "absolute values are added up"},
                    {"LARGEST", "norm_largest", "the largest entry is taken for the norm"},
                    {"NO_ROOT", "norm_squared", "the root is missing"},
                    {"MEAN", "norm_mean", "the norm is divided by the number of entries"}
                });
    }

    static Simulation<NormsProbe> flow() {
        return simulation((probe, simulated) -> said(simulated.flow(probe.array())), "T7.2", new String[][] {
            {"NAN_IS_HEALTHY", "flow_nan", "a norm that is NaN is not noticed"},
            {"LAST_TO_FIRST", "flow_swapped", "vanishing and exploding are exchanged"},
            {"ABSOLUTE_SIZE", "flow_absolute", "the first norm is not compared with the last"}
        });
    }

    static Simulation<Recorded> first() {
        return simulation(
                (history, simulated) -> {
                    Simulated.At at = simulated.firstBad(history);
                    return place(at.step(), at.tensor());
                },
                "T7.3",
                new String[][] {
                    {"BY_TENSOR", "first_tensor", "goes through one tensor after the other, not through the steps"},
                    {"LAST_PLACE", "first_last", "finds the last bad number, not the first"},
                    {"NAN_ONLY", "first_infinity", "NaN is noticed, and infinity is not"},
                    {"FIRST_NUMBER_ONLY", "first_number", "only the first number of a tensor is looked at"}
                });
    }

    static FaultGuide guide() {
        return new SimulationGuide(List.of(
                new Chapter<>(inspect(), inspections()),
                new Chapter<>(connection(), connections()),
                new Chapter<>(hook(), hooks()),
                new Chapter<>(norms(), nets(EXAMPLE_SEED)),
                new Chapter<>(flow(), NormsProbe.all()),
                new Chapter<>(first(), histories(EXAMPLE_SEED))));
    }

    /** What instruments do with a probe. */
    private interface Use<P> {
        Outcome of(P probe, Simulated simulated);
    }

    /** @param faults name of the mistake, end of the id, summary */
    private static <P extends Probe> Simulation<P> simulation(Use<P> use, String course, String[][] faults) {
        List<SimulatedFault<P>> simulated = new ArrayList<>();
        for (String[] fault : faults) {
            Simulated instruments = new Simulated(Mistake.valueOf(fault[0]));
            simulated.add(SimulatedFault.graded(
                    "I_" + fault[1].toLowerCase(Locale.ROOT), course, fault[2], probe -> use.of(probe, instruments)));
        }
        return Simulation.of(probe -> use.of(probe, new Simulated(Mistake.NONE)), simulated);
    }

    private static Outcome inspected(Batch batch, Simulated simulated) {
        WatchedModel model = new WatchedModel(batch);
        Simulated.Found found = simulated.inspectBatch(model, batch.inputArray(), new double[] {1, 2});
        return inspection(found.stage(), found.tensor(), model);
    }

    /** A finding, what was computed for it, and whether gradients started from zero. */
    static Outcome inspection(String stage, String tensor, WatchedModel model) {
        List<Named> numbers = new ArrayList<>();
        numbers.add(new Named(tensor.isEmpty() ? stage : stage + " " + tensor, 1));
        for (String step : List.of("forward", "loss", "backward")) {
            numbers.add(
                    new Named("whether " + step + " was called", model.asked().contains(step) ? 1 : 0));
        }
        numbers.add(new Named("whether gradients started from zero", model.startedFromZero() ? 1 : 0));
        return new Measured(numbers);
    }

    private static Outcome hooked(Batch batch, Simulated simulated) {
        WatchedModel model = new WatchedModel(batch);
        String tensor = simulated.firstBadGradient(model, batch.inputArray(), new double[] {1, 2});
        return hooking(tensor, model);
    }

    static Outcome hooking(String tensor, WatchedModel model) {
        return new Measured(List.of(
                new Named(tensor.isEmpty() ? "no name" : tensor, 1),
                new Named("hooks that are left", model.hooks() > 0 ? 1 : 0)));
    }

    static Outcome normsOf(double[] norms) {
        List<Named> numbers = new ArrayList<>();
        for (int i = 0; i < norms.length; i++) {
            numbers.add(new Named("norm[" + i + "]", norms[i]));
        }
        return new Measured(numbers);
    }

    static Outcome place(int step, String tensor) {
        return new Measured(List.of(new Named(step < 0 ? "nowhere" : "step " + step + ", " + tensor, 1)));
    }

    static Outcome said(String constant) {
        return new Measured(List.of(new Named(constant, 1)));
    }
}
