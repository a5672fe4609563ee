package org.chainmark.reference;

/** A program asks for a number that does not exist: the logarithm of a number that is not positive. */
public final class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int node;

    DomainException(int node, double operand) {
        super("node " + node + " takes the logarithm of " + operand);
        this.node = node;
    }

    /** Index of the node that has no value. */
    public int node() {
        return node;
    }
}
