package org.chainmark.reference.fault;

import org.chainmark.reference.Derivatives;
import org.chainmark.reference.Functions;
import org.chainmark.reference.Nodes;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Behaviour.LocalRule;
import org.chainmark.reference.fault.Behaviour.ValueRule;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates programs forward and backward as an engine with some faults would. Its arrays are used again for the next
 * program. Not safe for use by several threads.
 *
 * <p>Unlike {@link org.chainmark.reference.Tape} it works on objects that change, as a student's engine does: a local
 * derivative is computed when the sweep comes to it, from the numbers that are there then.
 */
public final class FaultyTape {
    private static final Program NOTHING = nothing();

    private final EngineState state = new EngineState(NOTHING);
    private final RecordedGraph graph = new RecordedGraph(state, NOTHING);
    private final SweepOrder order = new SweepOrder(graph);
    private Nodes program = NOTHING;
    private Behaviour behaviour = Faults.NONE.behaviour();
    private @Nullable String thrown;
    private boolean reluBlocks = true;

    /**
     * Evaluates a scenario.
     *
     * @param traversal how the engine sweeps where several ways are right
     * @param recordedOperands for each node the operands in the order in which the engine has recorded them, or null for
     *     the order of the program; a node that is absent (null) keeps that order
     */
    public void evaluate(Scenario scenario, Traversal traversal, int @Nullable [][] recordedOperands, Faults faults) {
        start(scenario.program(), recordedOperands, faults);
        forward();
        order.forget();
        for (int root : scenario.roots()) {
            if (thrown != null) {
                return;
            }
            backward(state.object(root), traversal);
        }
    }

    /**
     * Starts an engine that is used step by step: nodes are made one after the other, may be added to {@code nodes} at any
     * time, and backward may be called in between.
     */
    public void startSteps(Nodes nodes, Faults faults) {
        start(nodes, null, faults);
        order.forget();
    }

    /**
     * Makes the next node.
     *
     * @return whether the engine made it; else it has thrown, and the node is not there
     */
    public boolean makeNext(int node) {
        thrown = null;
        state.grow();
        make(node);
        return thrown == null;
    }

    /**
     * Calls {@code backward} on a node.
     *
     * @return how many visits that took; -1 if the engine threw before the first
     */
    public int callBackward(int node, Traversal traversal) {
        thrown = null;
        backward(state.object(node), traversal);
        return thrown == null ? order.count() : -1;
    }

    /** Sets the number of a node. */
    public void setData(int node, double data) {
        state.put(state.object(node), data);
    }

    /** Sets the gradient of a node. */
    public void setGradient(int node, double gradient) {
        state.setGradient(state.object(node), gradient, Math.abs(gradient));
    }

    /** Evaluates a program with one backward call. */
    public void evaluate(Program program, Traversal traversal, Faults faults) {
        evaluate(Scenario.of(program), traversal, null, faults);
    }

    /** Evaluates the values alone. */
    public void forward(Program program, Faults faults) {
        start(program, null, faults);
        forward();
    }

    /**
     * Whether {@code relu} lets nothing through where its slope is 0, not even what is infinite or not a number; else
     * such a gradient becomes NaN there. Both are right.
     */
    public void setReluBlocks(boolean blocks) {
        reluBlocks = blocks;
    }

    /** Whether a gradient is infinite or not a number. */
    public boolean isWild() {
        for (int node = 0; node < program.size(); node++) {
            if (!Double.isFinite(gradient(node))) {
                return true;
            }
        }
        return false;
    }

    /** Simple name of the exception that the engine ends with; null if it gets to the end. */
    public @Nullable String thrown() {
        return thrown;
    }

    public double data(int node) {
        return state.data(state.object(node));
    }

    public double gradient(int node) {
        return state.gradient(state.object(node));
    }

    /** The size of what the value was computed from: rounding moves it by that times the relative rounding error. */
    public double dataMagnitude(int node) {
        return state.dataMagnitude(state.object(node));
    }

    /** The size of what the gradient was summed from. */
    public double gradientMagnitude(int node) {
        return state.gradientMagnitude(state.object(node));
    }

    /** What a node adds to the gradient of its operand at a position when its own gradient is the given one. */
    public double contribution(int node, int position, double upstream) {
        Op op = program.op(node);
        double local = local(node, position);
        if (op == Op.RELU && local == 0 && reluBlocks) {
            return 0;
        }
        return behaviour.of(op).ignoresUpstream ? local : upstream * local;
    }

    /** How far rounding may move {@link #contribution}. */
    public double contributionMagnitude(int node, int position, double upstream, double upstreamMagnitude) {
        double local = Math.abs(local(node, position));
        double rounding = localMagnitude(node, position);
        if (behaviour.of(program.op(node)).ignoresUpstream) {
            return Math.max(local, rounding);
        }
        return local * upstreamMagnitude + Math.abs(upstream) * Math.max(local, rounding);
    }

    private void start(Nodes next, int @Nullable [][] recordedOperands, Faults faults) {
        program = next;
        behaviour = faults.behaviour();
        thrown = null;
        state.start(next, behaviour);
        graph.start(next, behaviour, recordedOperands);
    }

    private void forward() {
        for (int node = 0; node < program.size() && thrown == null; node++) {
            make(node);
        }
    }

    private void make(int node) {
        Op op = program.op(node);
        if (op == Op.LEAF) {
            state.create(node, program.constant(node), Math.abs(program.constant(node)));
        } else if (op.operands() == 2 && behaviour.throwsOnAlias && state.operand(node, 0) == state.operand(node, 1)) {
            thrown = "IllegalArgumentException";
        } else {
            compute(node, op);
        }
    }

    private void compute(int node, Op op) {
        int first = state.operand(node, 0);
        double x = state.data(first);
        double y = state.second(node);
        if (op == Op.LOG && x <= 0 && !behaviour.logUnguarded) {
            thrown = "IllegalArgumentException";
            return;
        }
        ValueRule rule = behaviour.of(op).value;
        double value = rule == null ? Functions.value(op, x, y) : rule.at(x, y);
        double magnitude = magnitude(node, op, value);
        if (behaviour.of(op).inPlace) {
            state.createInPlace(node, value, magnitude);
            return;
        }
        state.create(node, value, magnitude);
        state.readBy(first, node);
    }

    /** First order, as on the tape: rounding of each operand times the local derivative. */
    private double magnitude(int node, Op op, double value) {
        double sum = 0;
        double y = state.second(node);
        for (int position = 0; position < op.operands(); position++) {
            int operand = state.operand(node, position);
            double local = Derivatives.value(op, position, state.data(state.operand(node, 0)), y, value);
            sum += Math.abs(local) * state.dataMagnitude(operand);
        }
        boolean shift = op == Op.ADD_CONST || op == Op.SUB_CONST || op == Op.RSUB_CONST;
        double size = Math.max(Math.abs(value), sum + (shift ? Math.abs(y) : 0));
        return Double.isFinite(size) ? size : Math.abs(value);
    }

    private void backward(int root, Traversal traversal) {
        if (!order.compute(root, traversal, behaviour)) {
            thrown = "StackOverflowError";
            return;
        }
        reset(root);
        seed(root);
        for (int i = 0; i < order.count(); i++) {
            visit(order.at(i), traversal);
        }
        finish(root);
    }

    private void visit(int node, Traversal traversal) {
        state.flag(node);
        double arrived = state.gradient(node);
        for (int reader = state.lastTaken(node); reader >= 0; reader = state.previousTaken(reader)) {
            write(reader, 1, behaviour.takenShareArrived ? arrived : state.gradient(state.object(reader)));
        }
        int code = behaviour.visits == Visits.CODE_OF_LAST_READER ? state.lastReader(node) : node;
        if (code < 0 || state.isFreed(node) || behaviour.of(program.op(code)).detached) {
            return;
        }
        int operands = aliasOnce(code) ? 1 : program.op(code).operands();
        boolean firstFirst = traversal.writes() == Traversal.Writes.FIRST_OPERAND_FIRST;
        for (int k = 0; k < operands; k++) {
            int position = firstFirst ? k : operands - 1 - k;
            if (behaviour.takenShareArrived) {
                write(code, position, arrived);
            } else {
                write(code, position);
            }
        }
    }

    private boolean aliasOnce(int node) {
        return behaviour.multiplyAliasOnce
                && program.op(node) == Op.MUL
                && state.operand(node, 0) == state.operand(node, 1);
    }

    private void write(int node, int position) {
        write(node, position, state.gradient(behaviour.upstreamIsOwn ? state.operand(node, 0) : state.object(node)));
    }

    private void write(int node, int position, double upstream) {
        int source = behaviour.upstreamIsOwn ? state.operand(node, 0) : state.object(node);
        int target = state.operand(node, position);
        double contribution = contribution(node, position, upstream);
        double magnitude = contributionMagnitude(node, position, upstream, state.gradientMagnitude(source));
        switch (behaviour.of(program.op(node)).writes[position]) {
            case ADD -> state.addToGradient(target, contribution, magnitude);
            case ASSIGN -> state.setGradient(target, contribution, magnitude);
            case SUBTRACT -> state.addToGradient(target, -contribution, magnitude);
        }
    }

    private void seed(int root) {
        switch (behaviour.seed) {
            case ONE -> state.setGradient(root, 1, 1);
            case NONE -> {}
            case PLUS_ONE -> state.addToGradient(root, 1, 1);
            case DATA -> state.setGradient(root, state.data(root), state.dataMagnitude(root));
            case ONE_THEN_ZERO -> order.reachable(root).forEach(node -> state.setGradient(node, 0, 0));
        }
    }

    private void reset(int root) {
        if (behaviour.reset == Behaviour.Reset.NOTHING) {
            return;
        }
        order.reachable(root)
                .filter(node -> switch (behaviour.reset) {
                    case NOTHING -> false;
                    case ALL -> true;
                    case LEAVES -> program.op(node) == Op.LEAF;
                    case INNER -> program.op(node) != Op.LEAF;
                })
                .forEach(node -> state.setGradient(node, 0, 0));
    }

    private void finish(int root) {
        if (behaviour.after != Behaviour.After.NOTHING) {
            order.reachable(root).forEach(node -> finish(node, root));
        }
    }

    private void finish(int node, int root) {
        boolean leaf = program.op(node) == Op.LEAF;
        double amount = behaviour.afterAmount;
        switch (behaviour.after) {
            case NOTHING -> {}
            case CLEAR_INNER -> clearUnless(leaf, node);
            case CLEAR_INNER_BUT_ROOT -> clearUnless(leaf || node == root, node);
            case FREE_GRAPH -> state.free(node);
            case MOVE_LEAVES -> state.move(node, leaf ? amount : 0);
            case MOVE_ALL -> state.move(node, amount);
            case CLIP ->
                state.setGradient(
                        node, Math.max(-amount, Math.min(amount, state.gradient(node))), state.gradientMagnitude(node));
        }
    }

    private void clearUnless(boolean kept, int node) {
        if (!kept) {
            state.setGradient(node, 0, 0);
        }
    }

    private double local(int node, int position) {
        Op op = program.op(node);
        double x = state.data(state.operand(node, 0));
        double y = state.second(node);
        double out = state.data(state.object(node));
        LocalRule rule = behaviour.of(op).derivatives[position];
        if (rule != null) {
            return rule.at(x, y, out);
        }
        return Derivatives.value(op, position, x, y, out);
    }

    /** For a wrong rule only its size is known; the programs are such that rounding stays far below any difference. */
    private double localMagnitude(int node, int position) {
        Op op = program.op(node);
        if (behaviour.of(op).derivatives[position] != null) {
            return Math.abs(local(node, position));
        }
        int first = state.operand(node, 0);
        double my = op.operands() == 2 ? state.dataMagnitude(state.operand(node, 1)) : 0;
        double out = state.data(state.object(node));
        double magnitude = Derivatives.magnitude(
                op,
                position,
                state.data(first),
                state.second(node),
                out,
                state.dataMagnitude(first),
                my,
                state.dataMagnitude(state.object(node)));
        return Double.isFinite(magnitude) ? magnitude : 0;
    }

    private static Program nothing() {
        Program.Builder builder = Program.builder();
        builder.number(0);
        return builder.build();
    }
}
