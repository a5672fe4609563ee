package org.chainmark.reference;

import java.util.Arrays;

/** The nodes that the root needs, operands before what reads them. Its arrays are used again for the next program. */
final class VisitingOrder {
    private int[] order = new int[0];
    private int[] stack = new int[0];
    /** 0 for a node not seen yet, else 1 and how many of its operands were looked at. */
    private byte[] state = new byte[0];

    private int count;

    /** How many nodes the root needs. */
    int count() {
        return count;
    }

    int at(int index) {
        return order[index];
    }

    boolean needed(int node) {
        return state[node] != 0;
    }

    void compute(Program program, Traversal.Order kind) {
        reserve(program.size());
        Arrays.fill(state, 0, program.size(), (byte) 0);
        count = 0;
        switch (kind) {
            case DEPTH_FIRST -> depthFirst(program, true);
            case DEPTH_FIRST_SECOND_OPERAND -> depthFirst(program, false);
            case REVERSE_CREATION -> creation(program);
        }
    }

    private void depthFirst(Program program, boolean firstOperandFirst) {
        int depth = 0;
        stack[depth++] = program.root();
        state[program.root()] = 1;
        while (depth > 0) {
            int node = stack[depth - 1];
            int operands = program.op(node).operands();
            int seen = state[node] - 1;
            if (seen == operands) {
                order[count++] = node;
                depth--;
                continue;
            }
            state[node]++;
            int operand = program.operand(node, firstOperandFirst ? seen : operands - 1 - seen);
            if (state[operand] == 0) {
                state[operand] = 1;
                stack[depth++] = operand;
            }
        }
    }

    private void creation(Program program) {
        state[program.root()] = 1;
        for (int node = program.root(); node >= 0; node--) {
            for (int position = 0;
                    state[node] != 0 && position < program.op(node).operands();
                    position++) {
                state[program.operand(node, position)] = 1;
            }
        }
        for (int node = 0; node <= program.root(); node++) {
            if (state[node] != 0) {
                order[count++] = node;
            }
        }
    }

    private void reserve(int size) {
        if (order.length < size) {
            int capacity = Math.max(size, 2 * order.length);
            order = new int[capacity];
            stack = new int[capacity];
            state = new byte[capacity];
        }
    }
}
