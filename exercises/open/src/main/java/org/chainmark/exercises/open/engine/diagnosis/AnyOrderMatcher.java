package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.chainmark.exercises.open.engine.diagnosis.WriteOrders.Write;
import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.reference.Lowering;
import org.chainmark.reference.Lowering.Lowered;
import org.chainmark.reference.Program;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.suite.Tolerance;

/**
 * An engine that visits nodes in some valid order which nobody can know, as one does that keeps operands in a set.
 * Every node is looked at by itself, with the student's own gradients as upstream: its gradient has to be what some
 * valid order of the writes to it leaves behind.
 */
final class AnyOrderMatcher implements Matcher {
    private static final int ODDITY = 20;

    private final FaultyTape tape = new FaultyTape();

    @Override
    public int oddity() {
        return ODDITY;
    }

    @Override
    public boolean matches(Probe probe, Lowering lowering, Faults faults) {
        Lowered lowered = lowering.lower(probe.program());
        tape.forward(lowered.program(), faults);
        String thrown = tape.thrown();
        if (!(probe.answer() instanceof NodeNumbers numbers)) {
            return thrown != null && probe.threw(thrown);
        }
        if (thrown != null || !probe.scenario().isPlain()) {
            return false;
        }
        return new Check(lowered, numbers, faults).holds();
    }

    private final class Check {
        private final Lowered lowered;
        private final Program program;
        private final NodeNumbers numbers;
        private final Faults faults;
        private final double[] gradients;
        private final BitSet observed = new BitSet();
        private final List<List<Write>> writes = new ArrayList<>();
        /** For each node the nodes that it is computed from. */
        private final List<BitSet> ancestors = new ArrayList<>();

        Check(Lowered lowered, NodeNumbers numbers, Faults faults) {
            this.lowered = lowered;
            this.program = lowered.program();
            this.numbers = numbers;
            this.faults = faults;
            this.gradients = new double[program.size()];
            for (int node = 0; node < program.size(); node++) {
                writes.add(new ArrayList<>());
                ancestors.add(ancestors(node));
            }
        }

        boolean holds() {
            for (int node = 0; node < numbers.size(); node++) {
                int at = lowered.node(node);
                observed.set(at);
                gradients[at] = numbers.gradient(node);
                if (!Tolerance.same(tape.data(at), numbers.data(node), tape.dataMagnitude(at))) {
                    return false;
                }
            }
            for (int node = program.size() - 1; node >= 0; node--) {
                if (!explainGradient(node)) {
                    return false;
                }
                if (node == program.root() || ancestors.get(program.root()).get(node)) {
                    sendUpstream(node);
                }
            }
            return true;
        }

        private boolean explainGradient(int node) {
            List<Write> received = writes.get(node);
            if (node == program.root()) {
                received.add(new Write(Write.SEED, 1, 1, false));
            }
            WriteOrders orders = new WriteOrders(received, ancestors);
            if (observed.get(node)) {
                return orders.canLeave(gradients[node]);
            }
            // A node inside a composed operation: read once, so there is only one order.
            gradients[node] = orders.inOrder();
            return true;
        }

        private void sendUpstream(int node) {
            for (int position = 0; position < program.op(node).operands(); position++) {
                double upstream = gradients[node];
                double amount = tape.contribution(node, position, upstream);
                double size = tape.contributionMagnitude(node, position, upstream, Math.abs(upstream));
                boolean overwrites = faults.overwrites(program.op(node), position);
                Write write = new Write(node, amount, size, overwrites);
                writes.get(program.operand(node, position)).add(write);
            }
        }

        private BitSet ancestors(int node) {
            BitSet all = new BitSet();
            for (int position = 0; position < program.op(node).operands(); position++) {
                int operand = program.operand(node, position);
                all.set(operand);
                all.or(ancestors.get(operand));
            }
            return all;
        }
    }
}
