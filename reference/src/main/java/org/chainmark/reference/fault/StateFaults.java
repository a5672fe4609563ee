package org.chainmark.reference.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.Op;
import org.chainmark.reference.fault.Behaviour.After;
import org.chainmark.reference.fault.Fault.Effect;
import org.chainmark.reference.fault.Fault.Family;
import org.chainmark.reference.fault.Fault.Grading;

/** Something changes that should stay. */
final class StateFaults {
    private static final List<Double> RATES = List.of(0.01, 0.1, 0.05, 0.001);
    private static final List<Double> CLIPS = List.of(100.0, 10.0, 5.0, 1.0);

    private StateFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>(List.of(
                fault(
                        "M_inplace_add",
                        Set.of(Op.ADD),
                        "add changes its receiver and returns it",
                        behaviour -> behaviour.inPlace(Op.ADD)),
                fault("M_inplace_add", Set.of(Op.ADD), "add changes its receiver and keeps no trace", behaviour -> {
                    behaviour.inPlace(Op.ADD);
                    behaviour.derivative(Op.ADD, 1, (x, y, out) -> 0);
                }),
                fault("M_inplace_add", Set.of(Op.ADD), "add changes its receiver and returns it", behaviour -> {
                    behaviour.inPlace(Op.ADD);
                    behaviour.takenShareArrived = true;
                }),
                fault(
                        "M_inplace_neg",
                        Set.of(Op.NEG),
                        "neg changes its receiver and returns it",
                        behaviour -> behaviour.inPlace(Op.NEG))));
        for (double rate : RATES) {
            faults.add(moves(After.MOVE_LEAVES, rate));
            faults.add(moves(After.MOVE_ALL, rate));
        }
        for (double most : CLIPS) {
            faults.add(fault(
                    "M_bw_normalizes", Set.of(), "backward limits the size of gradients", after(After.CLIP, most)));
        }
        return faults;
    }

    private static Fault moves(After kind, double rate) {
        return fault("M_bw_mutates_data", Set.of(), "backward changes data as a training step does", after(kind, rate));
    }

    private static Effect after(After kind, double amount) {
        return behaviour -> {
            SeedFaults.after(kind).change(behaviour);
            behaviour.afterAmount = amount;
        };
    }

    private static Fault fault(String id, Set<Op> operations, String summary, Effect effect) {
        return new Fault(id, Family.STATE, Grading.GRADED, operations, "S1.2", summary, effect);
    }
}
