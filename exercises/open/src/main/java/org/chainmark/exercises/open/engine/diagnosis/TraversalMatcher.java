package org.chainmark.exercises.open.engine.diagnosis;

import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.reference.Faults;
import org.chainmark.reference.Lowering.Lowered;
import org.chainmark.reference.Tape;
import org.chainmark.reference.Traversal;

/** An engine that visits nodes in one order that is known in full. */
final class TraversalMatcher implements Matcher {
    private final Traversal traversal;
    private final Tape tape = new Tape();

    TraversalMatcher(Traversal traversal) {
        this.traversal = traversal;
    }

    @Override
    public boolean matches(Lowered program, NodeNumbers numbers, Faults faults) {
        tape.evaluate(program.program(), traversal, faults);
        for (int node = 0; node < numbers.size(); node++) {
            int lowered = program.node(node);
            if (!numbers.hasDataOf(node, tape, lowered) || !numbers.hasGradientOf(node, tape, lowered)) {
                return false;
            }
        }
        return true;
    }
}
