package org.chainmark.reference.fault;

import org.chainmark.reference.Nodes;
import org.chainmark.reference.Op;
import org.chainmark.reference.fault.Behaviour.Edges;
import org.jspecify.annotations.Nullable;

/** The graph that a faulty engine has recorded: its sweep finds what it finds along these edges. */
final class RecordedGraph implements VisitList.Graph {
    private final EngineState state;
    private Nodes program;
    private Behaviour behaviour = Faults.NONE.behaviour();
    private int @Nullable [][] recorded;

    RecordedGraph(EngineState state, Nodes program) {
        this.state = state;
        this.program = program;
    }

    /**
     * Starts with another program.
     *
     * @param operands for each node the operands in the order in which the engine has recorded them, or null for the
     *     order of the program; a node that is absent (null) keeps that order
     */
    void start(Nodes next, Behaviour how, int @Nullable [][] operands) {
        program = next;
        behaviour = how;
        recorded = operands;
    }

    @Override
    public int size() {
        return program.size();
    }

    @Override
    public int children(int node) {
        int taken = 0;
        for (int reader = state.lastTaken(node); reader >= 0; reader = state.previousTaken(reader)) {
            taken++;
        }
        return recordedChildren(node) + taken;
    }

    private int recordedChildren(int node) {
        Op op = program.op(node);
        if (behaviour.of(op).detached || state.isFreed(node)) {
            return 0;
        }
        int[] known = known(node);
        if (known != null) {
            return known.length;
        }
        return behaviour.edges != Edges.ALL || isMerged(node, op) ? Math.min(1, op.operands()) : op.operands();
    }

    private boolean isMerged(int node, Op op) {
        return behaviour.visits == Visits.EQUAL_NUMBERS_MERGED
                && op.operands() == 2
                && Double.compare(number(state.operand(node, 0)), number(state.operand(node, 1))) == 0;
    }

    @Override
    public int child(int node, int index) {
        int beyond = index - recordedChildren(node);
        if (beyond >= 0) {
            int reader = state.lastTaken(node);
            for (int i = 0; i < beyond; i++) {
                reader = state.previousTaken(reader);
            }
            return state.operand(reader, 1);
        }
        int[] known = known(node);
        if (known != null) {
            return state.object(known[index]);
        }
        boolean second =
                behaviour.edges == Edges.WITHOUT_FIRST && program.op(node).operands() == 2;
        return state.operand(node, second ? 1 : index);
    }

    private int @Nullable [] known(int node) {
        return recorded == null || behaviour.edges != Edges.ALL ? null : recorded[node];
    }

    @Override
    public double number(int node) {
        return state.data(node);
    }

    @Override
    public boolean isFlagged(int node) {
        return state.isFlagged(node);
    }
}
