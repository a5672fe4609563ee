package org.chainmark.exercises.open.engine.diagnosis;

import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.reference.Faults;
import org.chainmark.reference.Lowering.Lowered;

/** Tells whether an engine with some faults would give the student's numbers, under one idea of how it sweeps backward. */
interface Matcher {
    boolean matches(Lowered program, NodeNumbers numbers, Faults faults);
}
