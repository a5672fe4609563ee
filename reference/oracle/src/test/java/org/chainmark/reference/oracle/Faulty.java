package org.chainmark.reference.oracle;

import org.chainmark.reference.Program;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;

/** An engine that is known to be wrong, or one that could be and is not. */
record Faulty(FaultyTape tape, Faults faults) implements Engine {
    Faulty(Faults faults) {
        this(new FaultyTape(), faults);
    }

    @Override
    public void evaluate(Program program) {
        tape.evaluate(program, Traversal.USUAL, faults);
    }

    @Override
    public double data(int node) {
        return tape.data(node);
    }

    @Override
    public double gradient(int node) {
        return tape.gradient(node);
    }
}
