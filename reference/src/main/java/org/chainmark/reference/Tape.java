package org.chainmark.reference;

import java.util.Arrays;

/**
 * Evaluates programs forward and backward. A tape keeps its arrays, so that evaluating many programs of similar size
 * allocates nothing; nothing is recursive, so that depth does not matter. Not safe for use by several threads.
 *
 * <p>Beside each number stands its magnitude: a first-order bound of what rounding in the same computation adds up to,
 * in units of the relative rounding error. It comes from the same sweeps over absolute values and is at least the size
 * of the number.
 */
public final class Tape {
    private final ForwardSweep forward = new ForwardSweep();
    private final VisitingOrder order = new VisitingOrder();
    private double[] gradient = new double[0];
    private double[] gradientMagnitude = new double[0];
    private int size;

    /**
     * Evaluates a program forward, and backward from its root.
     *
     * @throws DomainException if a node has no value; the numbers of this tape mean nothing then
     */
    public void evaluate(Program program) {
        size = 0;
        forward.run(program);
        reset(program.size());
        order.compute(program);
        gradient[program.root()] = 1;
        gradientMagnitude[program.root()] = 1;
        for (int i = order.count() - 1; i >= 0; i--) {
            int node = order.at(i);
            int operands = program.op(node).operands();
            for (int k = 0; k < operands; k++) {
                write(program, node, k);
            }
        }
        size = program.size();
    }

    /** The value of a node. */
    public double data(int node) {
        return forward.data(checked(node));
    }

    /** The derivative of the root by a node; 0 for a node that the root does not need. */
    public double gradient(int node) {
        return gradient[checked(node)];
    }

    public double dataMagnitude(int node) {
        return forward.magnitude(checked(node));
    }

    public double gradientMagnitude(int node) {
        return gradientMagnitude[checked(node)];
    }

    /** Whether the root needs a node, so that a backward sweep visits it. */
    public boolean needed(int node) {
        return order.needed(checked(node));
    }

    /** The derivative of one node of the program last evaluated by its operand at position 0 or 1. */
    public double localDerivative(Program program, int node, int position) {
        return forward.locals().value(program, checked(node), position);
    }

    /** The magnitude that belongs to {@link #localDerivative}. */
    public double localMagnitude(Program program, int node, int position) {
        return forward.locals().magnitude(program, checked(node), position);
    }

    private void write(Program program, int node, int position) {
        LocalDerivatives locals = forward.locals();
        double upstream = gradient[node];
        double local = locals.value(program, node, position);
        double contribution = upstream * local;
        double magnitude = Math.abs(local) * gradientMagnitude[node]
                + Math.abs(upstream) * locals.magnitude(program, node, position);
        int operand = program.operand(node, position);
        gradient[operand] += contribution;
        gradientMagnitude[operand] += magnitude;
    }

    private void reset(int nodes) {
        if (gradient.length < nodes) {
            int capacity = Math.max(nodes, 2 * gradient.length);
            gradient = new double[capacity];
            gradientMagnitude = new double[capacity];
        }
        Arrays.fill(gradient, 0, nodes, 0);
        Arrays.fill(gradientMagnitude, 0, nodes, 0);
    }

    private int checked(int node) {
        if (node < 0 || node >= size) {
            throw new IndexOutOfBoundsException("no node " + node + " among " + size + " evaluated");
        }
        return node;
    }
}
