package org.chainmark.exercises.open.engine.diagnosis;

import org.chainmark.reference.Lowering;
import org.chainmark.reference.fault.Faults;

/** Tells whether an engine with some faults would give what was observed, under one idea of how it sweeps backward. */
interface Matcher {
    boolean matches(Probe probe, Lowering lowering, Faults faults);

    /** How far the idea is from the most common one; 0 for that. */
    int oddity();
}
