package org.chainmark.reference;

import java.util.Arrays;

/**
 * An expression as a list of nodes in order of computation: every node reads earlier nodes only. Immutable.
 *
 * <p>Nodes that the root does not need are allowed; their gradient is zero.
 */
public final class Program implements Nodes {
    private final Op[] ops;
    private final int[] first;
    private final int[] second;
    private final double[] constants;
    private final String[] names;
    private final int root;

    private Program(Builder builder, int root) {
        int size = builder.size;
        this.ops = Arrays.copyOf(builder.ops, size);
        this.first = Arrays.copyOf(builder.first, size);
        this.second = Arrays.copyOf(builder.second, size);
        this.constants = Arrays.copyOf(builder.constants, size);
        this.names = Arrays.copyOf(builder.names, size);
        this.root = root;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int size() {
        return ops.length;
    }

    /** The node whose value is the value of the expression. */
    public int root() {
        return root;
    }

    @Override
    public Op op(int node) {
        return ops[node];
    }

    @Override
    public int operand(int node, int position) {
        requireOperand(ops[node], position);
        return position == 0 ? first[node] : second[node];
    }

    private static void requireOperand(Op op, int position) {
        if (position >= op.operands()) {
            throw new IllegalArgumentException(op + " has no operand " + position);
        }
    }

    @Override
    public double constant(int node) {
        return constants[node];
    }

    /** The name of a leaf; empty for a leaf that stands for a constant, and for all other nodes. */
    public String name(int node) {
        return names[node];
    }

    /** How a person would write it, see {@link Infix}. */
    @Override
    public String toString() {
        return Infix.text(this);
    }

    /** Takes nodes one by one and answers with their indices. */
    public static final class Builder implements Nodes {
        private static final int NONE = -1;

        private Op[] ops = new Op[8];
        private int[] first = new int[8];
        private int[] second = new int[8];
        private double[] constants = new double[8];
        private String[] names = new String[8];
        private int size;

        private Builder() {}

        /** A variable and its value. */
        public int leaf(String name, double value) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a variable needs a name");
            }
            return append(Op.LEAF, NONE, NONE, value, name);
        }

        /** A leaf that stands for a constant: it has a gradient, but no name. */
        public int number(double value) {
            return append(Op.LEAF, NONE, NONE, value, "");
        }

        /** A node with one operand. */
        public int unary(Op op, int operand) {
            require(op.operands() == 1 && !op.hasConstant(), op);
            return append(op, earlier(operand), NONE, 0, "");
        }

        /** A node with two operands, which may be the same node. */
        public int binary(Op op, int first, int second) {
            require(op.operands() == 2, op);
            return append(op, earlier(first), earlier(second), 0, "");
        }

        /** A node with one operand and a constant. */
        public int withConstant(Op op, int operand, double constant) {
            require(op.hasConstant(), op);
            return append(op, earlier(operand), NONE, constant, "");
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Op op(int node) {
            return ops[node];
        }

        @Override
        public int operand(int node, int position) {
            requireOperand(ops[node], position);
            return position == 0 ? first[node] : second[node];
        }

        @Override
        public double constant(int node) {
            return constants[node];
        }

        /** Takes the last node back. */
        public void removeLast() {
            size = earlier(size - 1);
        }

        /** The program whose root is the last node. */
        public Program build() {
            return build(size - 1);
        }

        public Program build(int root) {
            return new Program(this, earlier(root));
        }

        private int append(Op op, int firstOperand, int secondOperand, double constant, String name) {
            if (size == ops.length) {
                grow();
            }
            ops[size] = op;
            first[size] = firstOperand;
            second[size] = secondOperand;
            constants[size] = constant;
            names[size] = name;
            return size++;
        }

        private void grow() {
            int capacity = 2 * size;
            ops = Arrays.copyOf(ops, capacity);
            first = Arrays.copyOf(first, capacity);
            second = Arrays.copyOf(second, capacity);
            constants = Arrays.copyOf(constants, capacity);
            names = Arrays.copyOf(names, capacity);
        }

        private int earlier(int node) {
            if (node < 0 || node >= size) {
                throw new IllegalArgumentException("there is no node " + node + " among " + size);
            }
            return node;
        }

        private static void require(boolean fits, Op op) {
            if (!fits) {
                throw new IllegalArgumentException(op + " takes other operands");
            }
        }
    }
}
