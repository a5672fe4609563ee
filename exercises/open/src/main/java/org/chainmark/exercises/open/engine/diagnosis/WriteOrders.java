package org.chainmark.exercises.open.engine.diagnosis;

import java.util.BitSet;
import java.util.List;
import org.chainmark.suite.Tolerance;

/** What the gradient of one node can be after all writes to it, in any order in which readers come first. */
final class WriteOrders {
    /** Among more writes than this the subsets are not searched. */
    private static final int MOST_WRITES = 12;

    private final List<Write> writes;
    private final List<BitSet> ancestors;

    /**
     * @param writes all writes to the node
     * @param ancestors for each node the nodes that it is computed from, which a backward sweep visits later
     */
    WriteOrders(List<Write> writes, List<BitSet> ancestors) {
        this.writes = writes;
        this.ancestors = ancestors;
    }

    /** The gradient after the writes in the order given. */
    double inOrder() {
        double gradient = 0;
        for (Write write : writes) {
            gradient = write.overwrites() ? write.amount() : gradient + write.amount();
        }
        return gradient;
    }

    /** Whether some valid order leaves the node with this gradient. */
    boolean canLeave(double gradient) {
        double magnitude = writes.stream().mapToDouble(Write::magnitude).sum();
        if (writes.stream().noneMatch(Write::overwrites)) {
            return Tolerance.same(inOrder(), gradient, magnitude);
        }
        return writes.size() <= MOST_WRITES && leavesSomehow(gradient, magnitude);
    }

    private boolean leavesSomehow(double gradient, double magnitude) {
        for (int kept = 1; kept < 1 << writes.size(); kept++) {
            if (Tolerance.same(sum(kept), gradient, magnitude) && canBeLast(kept)) {
                return true;
            }
        }
        return false;
    }

    private double sum(int kept) {
        double sum = 0;
        for (int i = 0; i < writes.size(); i++) {
            sum += isIn(kept, i) ? writes.get(i).amount() : 0;
        }
        return sum;
    }

    /** Whether exactly these writes can be what is left: one that overwrites, then ones that add. */
    private boolean canBeLast(int kept) {
        for (int last = 0; last < writes.size(); last++) {
            if (isIn(kept, last) && writes.get(last).overwrites() && fits(kept, last)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(int kept, int overwriting) {
        for (int i = 0; i < writes.size(); i++) {
            boolean stays = isIn(kept, i);
            if (stays && i != overwriting && (writes.get(i).overwrites() || mustPrecede(i, overwriting))) {
                return false;
            }
            for (int j = 0; !stays && j < writes.size(); j++) {
                if (isIn(kept, j) && mustPrecede(j, i)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the first write comes from a node that reads the other's node, however far down. */
    private boolean mustPrecede(int first, int other) {
        int reader = writes.get(first).by();
        int read = writes.get(other).by();
        return reader == Write.SEED
                ? read != Write.SEED
                : read != Write.SEED && ancestors.get(reader).get(read);
    }

    private static boolean isIn(int set, int index) {
        return (set >> index & 1) == 1;
    }

    /**
     * What a node does to the gradient of one of its operands.
     *
     * @param by the node, or {@link #SEED}
     * @param amount the contribution
     * @param magnitude how far rounding may move the contribution
     * @param overwrites whether it is assigned instead of added
     */
    record Write(int by, double amount, double magnitude, boolean overwrites) {
        /** Not a node: the gradient that the root starts from. */
        static final int SEED = -1;
    }
}
