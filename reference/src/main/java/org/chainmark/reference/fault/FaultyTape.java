package org.chainmark.reference.fault;

import java.util.Arrays;
import org.chainmark.reference.Derivatives;
import org.chainmark.reference.Functions;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Behaviour.Edges;
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
public final class FaultyTape implements VisitList.Graph {
    private static final Program NOTHING = nothing();

    private final SweepOrder order = new SweepOrder(this);
    private Program program = NOTHING;
    private Behaviour behaviour = Faults.NONE.behaviour();
    private int @Nullable [][] recorded;
    private int[] object = new int[0];
    private double[] data = new double[0];
    private double[] dataMagnitude = new double[0];
    private double[] gradient = new double[0];
    private double[] gradientMagnitude = new double[0];
    private int[] lastReader = new int[0];
    /** The last operation that changed the object in place and took in another one; each knows the one before. */
    private int[] lastTaken = new int[0];

    private int[] previousTaken = new int[0];
    private boolean[] flagged = new boolean[0];
    private boolean[] freed = new boolean[0];
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
        start(scenario.program(), faults);
        recorded = recordedOperands;
        forward();
        order.forget();
        for (int root : scenario.roots()) {
            if (thrown != null) {
                return;
            }
            backward(object[root], traversal);
        }
    }

    /** Evaluates a program with one backward call. */
    public void evaluate(Program program, Traversal traversal, Faults faults) {
        evaluate(Scenario.of(program), traversal, null, faults);
    }

    /** Evaluates the values alone. */
    public void forward(Program program, Faults faults) {
        start(program, faults);
        recorded = null;
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
        return data[object[node]];
    }

    public double gradient(int node) {
        return gradient[object[node]];
    }

    /** The size of what the value was computed from: rounding moves it by that times the relative rounding error. */
    public double dataMagnitude(int node) {
        return dataMagnitude[object[node]];
    }

    /** The size of what the gradient was summed from. */
    public double gradientMagnitude(int node) {
        return gradientMagnitude[object[node]];
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

    @Override
    public int children(int node) {
        int taken = 0;
        for (int reader = lastTaken[node]; reader >= 0; reader = previousTaken[reader]) {
            taken++;
        }
        return recordedChildren(node) + taken;
    }

    private int recordedChildren(int node) {
        Op op = program.op(node);
        if (behaviour.of(op).detached || freed[node]) {
            return 0;
        }
        int[] known = known(node);
        if (known != null) {
            return known.length;
        }
        boolean one = behaviour.edges != Edges.ALL
                || (behaviour.visits == Visits.EQUAL_NUMBERS_MERGED
                        && op.operands() == 2
                        && sameNumbers(operand(node, 0), operand(node, 1)));
        return one ? Math.min(1, op.operands()) : op.operands();
    }

    @Override
    public int child(int node, int index) {
        int beyond = index - recordedChildren(node);
        if (beyond >= 0) {
            int reader = lastTaken[node];
            for (int i = 0; i < beyond; i++) {
                reader = previousTaken[reader];
            }
            return operand(reader, 1);
        }
        int[] known = known(node);
        if (known != null) {
            return object[known[index]];
        }
        boolean second =
                behaviour.edges == Edges.WITHOUT_FIRST && program.op(node).operands() == 2;
        return operand(node, second ? 1 : index);
    }

    @Override
    public boolean sameNumbers(int node, int other) {
        return Double.compare(data[node], data[other]) == 0;
    }

    @Override
    public boolean isFlagged(int node) {
        return flagged[node];
    }

    private int @Nullable [] known(int node) {
        return recorded == null || behaviour.edges != Edges.ALL ? null : recorded[node];
    }

    private void start(Program next, Faults faults) {
        program = next;
        behaviour = faults.behaviour();
        thrown = null;
        int size = next.size();
        if (data.length < size) {
            int capacity = Math.max(size, 2 * data.length);
            object = new int[capacity];
            data = new double[capacity];
            dataMagnitude = new double[capacity];
            gradient = new double[capacity];
            gradientMagnitude = new double[capacity];
            lastReader = new int[capacity];
            lastTaken = new int[capacity];
            previousTaken = new int[capacity];
            flagged = new boolean[capacity];
            freed = new boolean[capacity];
        }
        Arrays.fill(gradient, 0, size, 0);
        Arrays.fill(gradientMagnitude, 0, size, 0);
        Arrays.fill(lastReader, 0, size, -1);
        Arrays.fill(lastTaken, 0, size, -1);
        Arrays.fill(flagged, 0, size, false);
        Arrays.fill(freed, 0, size, false);
    }

    private void forward() {
        for (int node = 0; node < program.size() && thrown == null; node++) {
            object[node] = node;
            Op op = program.op(node);
            if (op == Op.LEAF) {
                store(node, program.constant(node), Math.abs(program.constant(node)));
            } else if (op.operands() == 2 && behaviour.throwsOnAlias && operand(node, 0) == operand(node, 1)) {
                thrown = "IllegalArgumentException";
            } else {
                compute(node, op);
            }
        }
    }

    private void compute(int node, Op op) {
        int first = operand(node, 0);
        double x = data[first];
        double y = second(node);
        if (op == Op.LOG && x <= 0 && !behaviour.logUnguarded) {
            thrown = "IllegalArgumentException";
            return;
        }
        ValueRule rule = behaviour.of(op).value;
        double value = rule == null ? Functions.value(op, x, y) : rule.at(x, y);
        double magnitude = magnitude(node, op, value);
        if (behaviour.of(op).inPlace) {
            object[node] = first;
            store(first, value, magnitude);
            if (op.operands() == 2) {
                previousTaken[node] = lastTaken[first];
                lastTaken[first] = node;
            }
            return;
        }
        store(node, value, magnitude);
        lastReader[first] = node;
    }

    private void store(int node, double value, double magnitude) {
        data[node] = switch (behaviour.rounding) {
            case NONE -> value;
            case FLOAT -> (float) value;
            case FOUR_DIGITS_DATA, FOUR_DIGITS -> fourDigits(value);
        };
        dataMagnitude[node] = magnitude;
    }

    /** First order, as on the tape: rounding of each operand times the local derivative. */
    private double magnitude(int node, Op op, double value) {
        double sum = 0;
        double y = second(node);
        for (int position = 0; position < op.operands(); position++) {
            int operand = operand(node, position);
            double local = Derivatives.value(op, position, data[operand(node, 0)], y, value);
            sum += Math.abs(local) * dataMagnitude[operand];
        }
        boolean shift = op == Op.ADD_CONST || op == Op.SUB_CONST || op == Op.RSUB_CONST;
        double size = Math.max(Math.abs(value), sum + (shift ? Math.abs(y) : 0));
        return Double.isFinite(size) ? size : Math.abs(value);
    }

    private void backward(int root, Traversal traversal) {
        if (!order.compute(root, traversal, behaviour, program.size())) {
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
        flagged[node] = true;
        double arrived = gradient[node];
        for (int reader = lastTaken[node]; reader >= 0; reader = previousTaken[reader]) {
            write(reader, 1, behaviour.takenShareArrived ? arrived : gradient[object[reader]]);
        }
        int code = behaviour.visits == Visits.CODE_OF_LAST_READER ? lastReader[node] : node;
        if (code < 0 || freed[node] || behaviour.of(program.op(code)).detached) {
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
        return behaviour.multiplyAliasOnce && program.op(node) == Op.MUL && operand(node, 0) == operand(node, 1);
    }

    private void write(int node, int position) {
        write(node, position, gradient[behaviour.upstreamIsOwn ? operand(node, 0) : object[node]]);
    }

    private void write(int node, int position, double upstream) {
        int source = behaviour.upstreamIsOwn ? operand(node, 0) : object[node];
        int target = operand(node, position);
        double contribution = contribution(node, position, upstream);
        double magnitude = contributionMagnitude(node, position, upstream, gradientMagnitude[source]);
        switch (behaviour.of(program.op(node)).writes[position]) {
            case ADD -> setGradient(target, gradient[target] + contribution, gradientMagnitude[target] + magnitude);
            case ASSIGN -> setGradient(target, contribution, magnitude);
            case SUBTRACT ->
                setGradient(target, gradient[target] - contribution, gradientMagnitude[target] + magnitude);
        }
    }

    private void setGradient(int node, double value, double magnitude) {
        gradient[node] = switch (behaviour.rounding) {
            case NONE, FOUR_DIGITS_DATA -> value;
            case FLOAT -> (float) value;
            case FOUR_DIGITS -> fourDigits(value);
        };
        gradientMagnitude[node] = magnitude;
    }

    private void seed(int root) {
        switch (behaviour.seed) {
            case ONE -> setGradient(root, 1, 1);
            case NONE -> {}
            case PLUS_ONE -> setGradient(root, gradient[root] + 1, gradientMagnitude[root] + 1);
            case DATA -> setGradient(root, data[root], dataMagnitude[root]);
            case ONE_THEN_ZERO -> order.reachable(root).forEach(node -> setGradient(node, 0, 0));
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
                .forEach(node -> setGradient(node, 0, 0));
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
            case FREE_GRAPH -> freed[node] = true;
            case MOVE_LEAVES -> move(node, leaf ? amount : 0);
            case MOVE_ALL -> move(node, amount);
            case CLIP ->
                setGradient(node, Math.max(-amount, Math.min(amount, gradient[node])), gradientMagnitude[node]);
        }
    }

    private void clearUnless(boolean kept, int node) {
        if (!kept) {
            setGradient(node, 0, 0);
        }
    }

    private void move(int node, double rate) {
        data[node] -= rate * gradient[node];
        dataMagnitude[node] += rate * gradientMagnitude[node];
    }

    private double local(int node, int position) {
        Op op = program.op(node);
        double x = data[operand(node, 0)];
        double y = second(node);
        double out = data[object[node]];
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
        int first = operand(node, 0);
        double my = op.operands() == 2 ? dataMagnitude[operand(node, 1)] : 0;
        double out = data[object[node]];
        double magnitude = Derivatives.magnitude(
                op, position, data[first], second(node), out, dataMagnitude[first], my, dataMagnitude[object[node]]);
        return Double.isFinite(magnitude) ? magnitude : 0;
    }

    private double second(int node) {
        return program.op(node).operands() == 2 ? data[operand(node, 1)] : program.constant(node);
    }

    private int operand(int node, int position) {
        return object[program.operand(node, position)];
    }

    private static Program nothing() {
        Program.Builder builder = Program.builder();
        builder.number(0);
        return builder.build();
    }

    /** What many a port does before it shows or stores a number; NaN becomes 0. */
    private static double fourDigits(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
