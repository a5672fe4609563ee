package org.chainmark.exercises.open.training.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmark.exercises.open.training.bench.Bench;
import org.chainmark.exercises.open.training.bench.LossKind;
import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.bench.Rows;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.results.KnownFault;
import org.chainmark.suite.FaultGuide;

/** Tells about the mistakes that training loops make. */
public final class TrainingFaultGuide implements FaultGuide {
    private static final int PARAMETERS = 3;

    /** Small enough that decay shows after the first step. */
    private static final List<Double> DECAY = List.of(1.0, 0.5);

    @Override
    public List<KnownFault> faults() {
        return Arrays.stream(LoopFault.values())
                .map(fault -> new KnownFault(fault.name(), fault.graded(), fault.course(), fault.summary()))
                .toList();
    }

    @Override
    public Diagnosis example(String id) {
        LoopFault fault = LoopFault.valueOf(id);
        Bench bench = new Bench(Plan.good(1, 2, 4).withLargestNorm(2));
        List<Rows> batches = List.of(bench.draw(1), bench.draw(2));
        new SimulatedLoop(List.of(new Slip(fault, 0)), LossKind.MEAN_SQUARE, DECAY, TrainingDiagnostician.LEARNING_RATE)
                .train(bench, bench, batches);
        int numbers = Observations.of(bench.finished()).count();
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("fault." + id)));
        if (shows(fault)) {
            Timeline.of(bench.trace()).forEach(facts::add);
        }
        return new Diagnosis(List.of(id), numbers, numbers, facts, null);
    }

    /** Whether two ordinary steps show the mistake. */
    private static boolean shows(LoopFault fault) {
        return fault == LoopFault.C12 || Slip.all(PARAMETERS).stream().anyMatch(slip -> slip.fault() == fault);
    }
}
