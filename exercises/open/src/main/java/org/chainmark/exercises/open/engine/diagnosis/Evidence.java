package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.reference.Program;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.reference.fault.Faults;

/** Faults that show in every number or in an exception, so that nothing has to be searched for. */
final class Evidence {
    private static final int FEWEST_NUMBERS = 40;

    private final List<Probe> probes;

    Evidence(List<Probe> probes) {
        this.probes = probes;
    }

    /** The faults that are plain to see. */
    Faults faults() {
        List<Fault> faults = new ArrayList<>();
        if (probes.stream().anyMatch(probe -> isAlias(probe) && probe.threw("IllegalArgumentException"))) {
            faults.add(FaultCatalogue.byId("T_setof"));
        }
        if (storesFloats()) {
            faults.add(FaultCatalogue.byId("N_float"));
        }
        return Faults.of(faults);
    }

    /** Whether all numbers have the precision of {@code float}, among them some that should have more. */
    private boolean storesFloats() {
        int numbers = 0;
        for (Probe probe : probes) {
            if (probe.answer() instanceof NodeNumbers answer) {
                for (int node = 0; node < answer.size(); node++) {
                    if (!isFloat(answer.data(node)) || !isFloat(answer.gradient(node))) {
                        return false;
                    }
                    numbers++;
                }
            }
        }
        return numbers >= FEWEST_NUMBERS && probes.stream().anyMatch(probe -> !probe.isRight());
    }

    private static boolean isFloat(double number) {
        return Double.isNaN(number) || (float) number == number;
    }

    /** Whether it is one operation on one leaf, which is both operands. */
    private static boolean isAlias(Probe probe) {
        Program program = probe.program();
        return program.size() == 2 && program.op(1).operands() == 2 && program.operand(1, 0) == program.operand(1, 1);
    }
}
