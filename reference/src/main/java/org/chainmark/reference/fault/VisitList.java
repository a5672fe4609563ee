package org.chainmark.reference.fault;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Works out which nodes a sweep visits, in order. Its arrays are used again for the next sweep. */
final class VisitList {
    /** A sweep that visits more, and more than each node a few times, is taken for endless: its paths are too many. */
    private static final int MOST_VISITS = 50_000;

    private static final int MOST_VISITS_OF_A_NODE = 4;

    /** Changes in place can give a node more than two. */
    private static final int MOST_OPERANDS = 32;

    private final Graph graph;
    private final BitSet seen = new BitSet();
    /** For a sweep that compares numbers the first node that was seen with each. */
    private final Map<Double, Integer> firstSeen = new HashMap<>();

    private boolean comparesNumbers;
    private int[] visits = new int[64];
    private int[] waiting = new int[64];
    private byte[] next = new byte[64];
    private int count;
    private int deepest;
    private boolean endless;

    /** The graph as the sweep sees it. */
    interface Graph {
        /** How many nodes there are. */
        int size();

        /** How many operands a node has recorded. */
        int children(int node);

        int child(int node, int index);

        /** The number of a node; a sweep that compares numbers takes nodes with equal ones for one. */
        double number(int node);

        boolean isFlagged(int node);
    }

    VisitList(Graph graph) {
        this.graph = graph;
    }

    int count() {
        return count;
    }

    int at(int index) {
        return visits[index];
    }

    /** Most nodes that waited at once for those below them: how deep a recursion would go. */
    int deepest() {
        return deepest;
    }

    /** Whether the last sweep was given up. */
    boolean isEndless() {
        return endless;
    }

    int[] toArray() {
        return Arrays.copyOf(visits, count);
    }

    /** Each node that the root needs once, operands before what reads them. */
    void postOrder(int root, boolean firstOperandFirst, Visits kind) {
        clear();
        comparesNumbers = compareNumbers(kind);
        int depth = push(0, root);
        mark(root);
        while (depth > 0) {
            int node = waiting[depth - 1];
            int children = graph.children(node);
            int done = next[depth - 1];
            if (done == children) {
                visit(node);
                depth--;
                continue;
            }
            next[depth - 1]++;
            int child = graph.child(node, firstOperandFirst ? done : children - 1 - done);
            if (!isSeen(child, kind)) {
                mark(child);
                depth = push(depth, child);
            }
        }
    }

    void only(int node) {
        clear();
        visit(node);
    }

    /** A node when all its uses have been seen; one that uses itself waits for itself. */
    void counting(int root, boolean firstOperandFirst, Visits kind) {
        clear();
        comparesNumbers = compareNumbers(kind);
        Map<Integer, Integer> uses = new HashMap<>();
        int tail = push(0, root);
        for (int head = 0; head < tail; head++) {
            for (int child : children(waiting[head], firstOperandFirst)) {
                if (uses.merge(known(child), 1, Integer::sum) == 1) {
                    tail = push(tail, child);
                }
            }
        }
        tail = push(0, root);
        for (int head = 0; head < tail && !givenUp(); head++) {
            visit(waiting[head]);
            for (int child : children(waiting[head], firstOperandFirst)) {
                if (uses.merge(known(child), -1, Integer::sum) == 0) {
                    tail = push(tail, child);
                }
            }
        }
    }

    private int[] children(int node, boolean firstOperandFirst) {
        int count = graph.children(node);
        int[] children = new int[count];
        for (int i = 0; i < count; i++) {
            children[i] = graph.child(node, firstOperandFirst ? i : count - 1 - i);
        }
        return children;
    }

    private static boolean compareNumbers(Visits kind) {
        return kind == Visits.EQUAL_NUMBERS_ONCE || kind == Visits.EQUAL_NUMBERS_MERGED;
    }

    /** The node for which an engine takes this one. */
    private int known(int node) {
        if (!comparesNumbers) {
            return node;
        }
        mark(node);
        return firstSeen.getOrDefault(graph.number(node), node);
    }

    /**
     * What comes of copies: each operand that a node has recorded is a node of its own, which has the operands of the
     * original. The reverse of their post-order.
     */
    void everyUse(int root, boolean firstOperandFirst) {
        clear();
        BitSet done = new BitSet();
        int depth = push(0, root);
        while (depth > 0) {
            int node = waiting[depth - 1];
            int use = next[depth - 1];
            int children = graph.children(node);
            if (use == children) {
                visit(node);
                depth--;
                continue;
            }
            next[depth - 1]++;
            int index = firstOperandFirst ? use : children - 1 - use;
            if (!done.get(MOST_OPERANDS * node + index)) {
                done.set(MOST_OPERANDS * node + index);
                depth = push(depth, graph.child(node, index));
            }
        }
        reverse();
    }

    /** Depth first, on the way down. */
    void preorder(int root, boolean firstOperandFirst, boolean once) {
        clear();
        int depth = push(0, root);
        while (depth > 0 && !givenUp()) {
            int node = waiting[--depth];
            if (once && seen.get(node)) {
                continue;
            }
            mark(node);
            visit(node);
            int children = graph.children(node);
            for (int i = children - 1; i >= 0; i--) {
                depth = push(depth, graph.child(node, firstOperandFirst ? i : children - 1 - i));
            }
        }
    }

    /** First in, first out. */
    void breadthFirst(int root, boolean firstOperandFirst, Visits kind) {
        clear();
        int head = 0;
        int tail = push(0, root);
        mark(root);
        while (head < tail && !givenUp()) {
            int node = waiting[head++];
            visit(node);
            int children = graph.children(node);
            for (int i = 0; i < children; i++) {
                int child = graph.child(node, firstOperandFirst ? i : children - 1 - i);
                boolean skip = (kind == Visits.BREADTH_FIRST && seen.get(child))
                        || (kind == Visits.BREADTH_FIRST_REQUEUED && isWaiting(child, head, tail));
                if (!skip) {
                    mark(child);
                    tail = push(tail, child);
                }
            }
        }
    }

    void reverse() {
        for (int low = 0, high = count - 1; low < high; low++, high--) {
            int node = visits[low];
            visits[low] = visits[high];
            visits[high] = node;
        }
    }

    /** Puts the visits in the order of their indices, which is the order in which nodes were made. */
    void sort() {
        Arrays.sort(visits, 0, count);
    }

    /** Keeps the visits from one index to before another. */
    void keep(int from, int to) {
        int end = Math.max(from, Math.min(to, count));
        System.arraycopy(visits, from, visits, 0, end - from);
        count = end - from;
    }

    void append(int[] more) {
        for (int node : more) {
            visit(node);
        }
    }

    private boolean isSeen(int node, Visits kind) {
        if (comparesNumbers) {
            return firstSeen.containsKey(graph.number(node));
        }
        return seen.get(node) || (kind == Visits.FLAGGED && graph.isFlagged(node));
    }

    private boolean isWaiting(int node, int head, int tail) {
        for (int i = head; i < tail; i++) {
            if (waiting[i] == node) {
                return true;
            }
        }
        return false;
    }

    private boolean givenUp() {
        endless = count >= MOST_VISITS && count / MOST_VISITS_OF_A_NODE >= graph.size();
        return endless;
    }

    private void clear() {
        count = 0;
        deepest = 0;
        endless = false;
        seen.clear();
        firstSeen.clear();
        comparesNumbers = false;
    }

    private void mark(int node) {
        seen.set(node);
        if (comparesNumbers) {
            firstSeen.putIfAbsent(graph.number(node), node);
        }
    }

    private void visit(int node) {
        if (count == visits.length) {
            visits = Arrays.copyOf(visits, 2 * count);
        }
        visits[count++] = node;
    }

    private int push(int depth, int node) {
        if (depth == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * depth);
            next = Arrays.copyOf(next, 2 * depth);
        }
        waiting[depth] = node;
        next[depth] = 0;
        deepest = Math.max(deepest, depth + 1);
        return depth + 1;
    }
}
