package org.chainmark.reference.oracle;

import org.chainmark.reference.Program;
import org.chainmark.reference.Tape;

/** The engine that is under test. */
record Reference(Tape tape) implements Engine {
    Reference() {
        this(new Tape());
    }

    @Override
    public void evaluate(Program program) {
        tape.evaluate(program);
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
