package org.chainmark.exercises.open.training.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.exercises.open.training.bench.Event;
import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.bench.Trace;

/**
 * What went through a loop in each of its steps. A step begins where outputs are computed, or a batch is taken, after the
 * parameters or gradients of the step before.
 *
 * @param losses the number that went backward last in each step; none for a step without
 * @param norms the norm of the gradients that the parameters were changed with; none for a step that changed nothing
 */
record StepCurves(Map<Integer, Double> losses, Map<Integer, Double> norms) {
    StepCurves {
        losses = Map.copyOf(losses);
        norms = Map.copyOf(norms);
    }

    static StepCurves of(Trace trace) {
        Map<Integer, Double> losses = new HashMap<>();
        List<Integer> stepAt = new ArrayList<>();
        int step = 1;
        boolean worked = false;
        for (Event event : trace.events()) {
            if (worked && (event.kind() == Kind.NEXT || event.kind() == Kind.FORWARD)) {
                step++;
                worked = false;
            }
            if (event.kind() == Kind.BACKWARD) {
                losses.put(step, event.first());
            }
            worked |= event.kind() == Kind.BACKWARD || event.kind() == Kind.SET_DATA;
            stepAt.add(step);
        }
        return new StepCurves(losses, norms(trace, stepAt));
    }

    /** Of several changes of a parameter in one step, the last one counts. */
    private static Map<Integer, Double> norms(Trace trace, List<Integer> stepAt) {
        Map<Integer, Map<Integer, Double>> gradients = new HashMap<>();
        for (Trace.Update update : trace.updates()) {
            gradients
                    .computeIfAbsent(stepAt.get(update.position()), any -> new HashMap<>())
                    .put(update.parameter(), update.gradient());
        }
        Map<Integer, Double> norms = new HashMap<>();
        gradients.forEach((step, all) -> norms.put(
                step,
                Math.sqrt(all.values().stream()
                        .mapToDouble(gradient -> gradient * gradient)
                        .sum())));
        return norms;
    }
}
