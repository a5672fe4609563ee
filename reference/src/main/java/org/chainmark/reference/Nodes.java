package org.chainmark.reference;

/** Nodes in order of computation: every node reads earlier nodes only. */
public interface Nodes {
    /** How many nodes there are, leaves included. */
    int size();

    Op op(int node);

    /**
     * The node that a node reads at position 0 or 1.
     *
     * @throws IllegalArgumentException if its operation has no such operand
     */
    int operand(int node, int position);

    /** The constant beside the operand, or the value of a leaf; 0 for all others. */
    double constant(int node);
}
