package org.chainmark.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of a backward sweep. All of these visit a node after everything that reads it, so an engine without faults
 * gets the same gradients from each; one that overwrites does not.
 *
 * @param order the order in which nodes are visited
 * @param writes the order in which one node writes to its two operands
 */
public record Traversal(Order order, Writes writes) {
    /** Depth first, first operand first. */
    public static final Traversal USUAL = new Traversal(Order.DEPTH_FIRST, Writes.FIRST_OPERAND_FIRST);

    /** The order in which nodes are visited. */
    public enum Order {
        /** The reverse of depth-first post-order that goes into the first operand first. */
        DEPTH_FIRST,
        /** The reverse of depth-first post-order that goes into the second operand first. */
        DEPTH_FIRST_SECOND_OPERAND,
        /** The last node made is visited first. */
        REVERSE_CREATION,
        /** A node is visited as soon as all that reads it was; first in, first out. */
        COUNTING
    }

    /** The order in which one node writes to its two operands. */
    public enum Writes {
        FIRST_OPERAND_FIRST,
        SECOND_OPERAND_FIRST
    }

    /** Every combination, the usual one first. */
    public static List<Traversal> all() {
        List<Traversal> all = new ArrayList<>();
        for (Order order : Order.values()) {
            for (Writes writes : Writes.values()) {
                all.add(new Traversal(order, writes));
            }
        }
        return List.copyOf(all);
    }
}
