package org.chainmark.testrunner;

import java.util.List;

/**
 * One thing that tests do with values, in a form that travels: a whole number that a {@code double} holds exactly, and for
 * some kinds a number behind it.
 *
 * @param operation its place in {@link Recording#OPERATIONS}; 0 where there is none
 * @param node the node that it is about, or the first operand; 0 where there is none
 * @param other the second operand; 0 where there is none
 */
public record Event(Kind kind, int operation, int node, int other) {
    /** Nodes have smaller numbers. */
    public static final int MOST_NODES = 1 << 20;

    private static final int KIND_BITS = 3;
    private static final int OPERATION_BITS = 5;
    private static final int NODE_BITS = 20;
    private static final List<Kind> KINDS = List.of(Kind.values());

    /** What happened. */
    public enum Kind {
        /** A leaf is made; its number follows. */
        LEAF(true),
        /** An operation on one node or two is made. */
        OPERATION(false),
        /** An operation on one node is made; its constant follows. */
        OPERATION_WITH_CONSTANT(true),
        /** Backward is called on a node. */
        BACKWARD(false),
        /** The number of a node is set to the one that follows. */
        SET_DATA(true),
        /** The gradient of a node is set to the number that follows. */
        SET_GRADIENT(true);

        private final boolean number;

        Kind(boolean number) {
            this.number = number;
        }

        /** Whether a number follows. */
        public boolean hasNumber() {
            return number;
        }
    }

    static Event of(Kind kind, int node) {
        return new Event(kind, 0, node, 0);
    }

    double word() {
        long word = KINDS.indexOf(kind);
        word |= (long) operation << KIND_BITS;
        word |= (long) node << (KIND_BITS + OPERATION_BITS);
        word |= (long) other << (KIND_BITS + OPERATION_BITS + NODE_BITS);
        return word;
    }

    /**
     * Reads what {@link #word} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Event of(double word) {
        long bits = (long) word;
        int kind = part(bits, 0, KIND_BITS);
        if (bits < 0 || kind >= KINDS.size()) {
            throw new IllegalArgumentException("not an event: " + word);
        }
        return new Event(
                KINDS.get(kind),
                part(bits, KIND_BITS, OPERATION_BITS),
                part(bits, KIND_BITS + OPERATION_BITS, NODE_BITS),
                part(bits, KIND_BITS + OPERATION_BITS + NODE_BITS, NODE_BITS));
    }

    private static int part(long bits, int from, int count) {
        return (int) ((bits >> from) & ((1L << count) - 1));
    }
}
