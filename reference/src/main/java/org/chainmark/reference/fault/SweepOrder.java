package org.chainmark.reference.fault;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainmark.reference.Traversal;

/** The nodes that each backward call of one scenario visits, from the root downwards. */
final class SweepOrder {
    private final VisitList.Graph graph;
    private final VisitList visits;
    private final Map<Integer, int[]> earlier = new HashMap<>();

    SweepOrder(VisitList.Graph graph) {
        this.graph = graph;
        this.visits = new VisitList(graph);
    }

    /** A new scenario starts. */
    void forget() {
        earlier.clear();
    }

    int count() {
        return visits.count();
    }

    int at(int index) {
        return visits.at(index);
    }

    /** All that the root needs, as far as the engine can know. */
    IntStream reachable(int root) {
        VisitList all = new VisitList(graph);
        all.postOrder(root, true, Visits.TOPOLOGICAL);
        return Arrays.stream(all.toArray());
    }

    /**
     * Works out the visits of the next call.
     *
     * @return whether the engine gets that far; one that recurses does not on a deep graph
     */
    boolean compute(int root, Traversal traversal, Behaviour behaviour) {
        boolean first = traversal.order() != Traversal.Order.DEPTH_FIRST_SECOND_OPERAND;
        Visits kind = behaviour.visits;
        switch (kind) {
            case PREORDER -> visits.preorder(root, first, true);
            case PREORDER_STACK -> visits.preorder(root, !first, true);
            case EVERY_PATH -> visits.preorder(root, first, false);
            case EVERY_USE -> visits.everyUse(root, first);
            case BREADTH_FIRST, BREADTH_FIRST_REQUEUED, BREADTH_FIRST_EVERY_PATH ->
                visits.breadthFirst(root, first, kind);
            case ROOT_ALONE -> visits.only(root);
            default -> sorted(root, first, traversal, behaviour);
        }
        return !visits.isEndless() && visits.deepest() <= behaviour.depthLimit;
    }

    private void sorted(int root, boolean first, Traversal traversal, Behaviour behaviour) {
        Visits kind = behaviour.visits;
        if (traversal.order() == Traversal.Order.COUNTING) {
            visits.counting(root, first, kind);
            visits.reverse();
        } else {
            visits.postOrder(root, first, kind);
        }
        if (traversal.order() == Traversal.Order.REVERSE_CREATION) {
            visits.sort();
        }
        if (kind == Visits.APPENDED || kind == Visits.APPENDED_PER_ROOT) {
            appendEarlier(kind == Visits.APPENDED ? -1 : root);
        }
        if (kind == Visits.UNREVERSED) {
            return;
        }
        if (kind == Visits.LAST_FROM_ROOT) {
            visits.keep(0, behaviour.visitLimit);
        }
        visits.reverse();
        if (kind == Visits.WITHOUT_ROOT) {
            visits.keep(1, visits.count());
        } else if (kind == Visits.FIRST_FROM_ROOT) {
            visits.keep(0, behaviour.visitLimit);
        } else if (kind == Visits.FLAGGED && graph.isFlagged(root)) {
            visits.keep(0, 0);
        }
    }

    private void appendEarlier(int key) {
        int[] now = visits.toArray();
        int[] before = earlier.getOrDefault(key, new int[0]);
        visits.keep(0, 0);
        visits.append(before);
        visits.append(now);
        earlier.put(key, visits.toArray());
    }
}
