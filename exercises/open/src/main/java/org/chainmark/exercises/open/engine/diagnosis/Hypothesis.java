package org.chainmark.exercises.open.engine.diagnosis;

import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.reference.Faults;
import org.chainmark.reference.Lowering;

/**
 * An engine that would explain the student's numbers.
 *
 * @param faults what it does wrong
 * @param lowering what it makes from what
 * @param matcher how it sweeps backward
 */
record Hypothesis(Faults faults, Lowering lowering, Matcher matcher) {
    boolean reproduces(Probe probe) {
        return probe.answer() instanceof NodeNumbers numbers
                && matcher.matches(lowering.lower(probe.program()), numbers, faults);
    }

    Hypothesis withFaults(Faults others) {
        return new Hypothesis(others, lowering, matcher);
    }
}
