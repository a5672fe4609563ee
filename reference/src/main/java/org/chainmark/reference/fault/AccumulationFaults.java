package org.chainmark.reference.fault;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.Op;
import org.chainmark.reference.fault.Behaviour.Write;
import org.chainmark.reference.fault.Fault.Family;
import org.chainmark.reference.fault.Fault.Grading;

/** Gradients that are assigned, or subtracted, instead of added. */
final class AccumulationFaults {
    static final Set<Op> OPERATIONS = EnumSet.complementOf(EnumSet.of(Op.LEAF));
    static final Fault EVERYWHERE = new Fault(
            "A_all_overwrite",
            Family.ACCUMULATION,
            Grading.GRADED,
            OPERATIONS,
            "S1.3",
            "every operation assigns gradients instead of adding to them",
            behaviour -> OPERATIONS.forEach(op -> write(behaviour, op, Write.ASSIGN)));

    private AccumulationFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        faults.add(EVERYWHERE);
        faults.add(new Fault(
                "A_minus",
                Family.ACCUMULATION,
                Grading.GRADED,
                Set.of(),
                "S1.3",
                "every operation subtracts from gradients instead of adding to them",
                behaviour -> OPERATIONS.forEach(op -> write(behaviour, op, Write.SUBTRACT))));
        OPERATIONS.forEach(op -> faults.addAll(of(op)));
        return faults;
    }

    private static List<Fault> of(Op op) {
        if (op.operands() == 1) {
            return List.of(overwrite(op, "", "its operand's gradient", 0));
        }
        return List.of(
                overwrite(op, "", "both gradients", 0, 1),
                overwrite(op, "_1st", "the first operand's gradient", 0),
                overwrite(op, "_2nd", "the second operand's gradient", 1));
    }

    private static Fault overwrite(Op op, String which, String gradient, int... positions) {
        return new Fault(
                "A_" + op.key() + which + "_overwrite",
                Family.ACCUMULATION,
                Grading.GRADED,
                Set.of(op),
                "S1.3",
                op.method() + " assigns " + gradient + " instead of adding",
                behaviour -> {
                    for (int position : positions) {
                        behaviour.write(op, position, Write.ASSIGN);
                    }
                });
    }

    private static void write(Behaviour behaviour, Op op, Write write) {
        for (int position = 0; position < op.operands(); position++) {
            behaviour.write(op, position, write);
        }
    }
}
