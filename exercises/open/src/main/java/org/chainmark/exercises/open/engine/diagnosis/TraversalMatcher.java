package org.chainmark.exercises.open.engine.diagnosis;

import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.reference.Lowering;
import org.chainmark.reference.Lowering.Lowered;
import org.chainmark.reference.Op;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.suite.Tolerance;

/** An engine that visits nodes in one order that is known in full. */
final class TraversalMatcher implements Matcher {
    /** What computing with the precision of {@code float} adds up to in programs of the size of probes. */
    private static final double FLOAT_RATIO = 1e-5;

    private final Traversal traversal;
    private final int oddity;
    private final RecordedOperands recorded;
    private final FaultyTape tape = new FaultyTape();

    TraversalMatcher(Traversal traversal, int oddity) {
        this(traversal, oddity, RecordedOperands.UNKNOWN);
    }

    /** With the operands as the student's engine has recorded them. */
    TraversalMatcher(Traversal traversal, int oddity, RecordedOperands recorded) {
        this.traversal = traversal;
        this.oddity = oddity;
        this.recorded = recorded;
    }

    @Override
    public int oddity() {
        return oddity;
    }

    @Override
    public boolean matches(Probe probe, Lowering lowering, Faults faults) {
        Lowered lowered = lowering.lower(probe.program());
        tape.setReluBlocks(true);
        if (matches(probe, lowered, faults)) {
            return true;
        }
        tape.setReluBlocks(false);
        return tape.isWild() && probe.operations().contains(Op.RELU) && matches(probe, lowered, faults);
    }

    private boolean matches(Probe probe, Lowered lowered, Faults faults) {
        tape.evaluate(lower(probe.scenario(), lowered), traversal, recorded.of(probe, lowered), faults);
        String thrown = tape.thrown();
        if (!(probe.answer() instanceof NodeNumbers numbers)) {
            return thrown != null && probe.threw(thrown);
        }
        return thrown == null && matches(numbers, lowered, faults.storesFloats());
    }

    private boolean matches(NodeNumbers numbers, Lowered lowered, boolean floats) {
        for (int node = 0; node < numbers.size(); node++) {
            int at = lowered.node(node);
            if (!same(tape.data(at), numbers.data(node), tape.dataMagnitude(at), floats)
                    || !same(tape.gradient(at), numbers.gradient(node), tape.gradientMagnitude(at), floats)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(double predicted, double observed, double magnitude, boolean floats) {
        return Tolerance.same(predicted, observed, magnitude)
                || (floats && Math.abs(predicted - observed) <= FLOAT_RATIO * (1e-3 + Math.abs(magnitude)));
    }

    private static Scenario lower(Scenario scenario, Lowered lowered) {
        return lowered.isTheSame()
                ? scenario
                : new Scenario(
                        lowered.program(),
                        scenario.roots().stream().map(lowered::node).toList());
    }
}
