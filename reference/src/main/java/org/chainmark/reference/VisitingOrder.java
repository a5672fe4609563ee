package org.chainmark.reference;

import java.util.Arrays;

/** The nodes that the root needs, operands before what reads them. Its arrays are used again for the next program. */
final class VisitingOrder {
    private int[] order = new int[0];
    /** 1 for a node that the root needs. */
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

    void compute(Program program) {
        reserve(program.size());
        Arrays.fill(state, 0, program.size(), (byte) 0);
        count = 0;
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
            state = new byte[capacity];
        }
    }
}
