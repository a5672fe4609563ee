package org.chainmark.exercises.open.engine.diagnosis;

import java.util.List;
import org.chainmark.reference.Lowering;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.Faults;

/**
 * An engine that would explain the student's numbers.
 *
 * @param faults what it does wrong
 * @param lowering what it makes from what
 * @param matcher how it sweeps backward
 */
record Hypothesis(Faults faults, Lowering lowering, Matcher matcher) {
    boolean reproduces(Probe probe) {
        return matcher.matches(probe, lowering, faults);
    }

    boolean reproducesAll(List<Probe> probes) {
        for (Probe probe : probes) {
            if (!reproduces(probe)) {
                return false;
            }
        }
        return true;
    }

    Hypothesis withFaults(Faults others) {
        return new Hypothesis(others, lowering, matcher);
    }

    Hypothesis with(Fault fault) {
        return withFaults(faults.with(fault));
    }
}
