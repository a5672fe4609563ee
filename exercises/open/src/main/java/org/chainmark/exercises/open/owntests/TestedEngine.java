package org.chainmark.exercises.open.owntests;

import java.util.List;
import org.chainmark.exercises.open.owntests.contract.EngineLine;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.testrunner.Event;
import org.chainmark.testrunner.Recording;

/** An engine of a certain kind, used step by step by a student's tests. One for each round. */
final class TestedEngine implements EngineLine {
    private static final double WELL = 0;
    private static final double ILLEGAL_ARGUMENT = 1;
    private static final double STACK_OVERFLOW = 2;
    private static final double TOO_MUCH = 3;

    /** Far beyond a graph of 100,000 operations; the tests decide how much there is to do here. */
    private static final int MOST_NODES = 400_000;

    private static final int MOST_QUESTIONS = 200_000;
    private static final long MOST_VISITS = 5_000_000;

    private static final List<Op> OPERATIONS = List.of(
            Op.ADD,
            Op.SUB,
            Op.MUL,
            Op.DIV,
            Op.ADD_CONST,
            Op.SUB_CONST,
            Op.MUL_CONST,
            Op.DIV_CONST,
            Op.RSUB_CONST,
            Op.RDIV_CONST,
            Op.POW,
            Op.NEG,
            Op.TANH,
            Op.RELU,
            Op.EXP,
            Op.LOG,
            Op.SIGMOID);

    private final EngineKind kind;
    private final FaultyTape tape = new FaultyTape();
    private final Program.Builder nodes = Program.builder();
    private int questions;
    private long visits;

    TestedEngine(EngineKind kind) {
        this.kind = kind;
        tape.startSteps(nodes, kind.faults());
    }

    /** The student JVM may send anything; what makes no sense is an exception, which ends the call. */
    @Override
    public double[] ask(double[] events, int node) {
        if (++questions > MOST_QUESTIONS) {
            return new double[] {TOO_MUCH};
        }
        for (int i = 0; i < events.length; i++) {
            Event event = Event.of(events[i]);
            double number = event.kind().hasNumber() ? events[++i] : 0;
            double ended = happen(event, number);
            if (ended != WELL) {
                return new double[] {ended};
            }
        }
        return node < 0 ? new double[] {WELL} : block(known(node));
    }

    private double happen(Event event, double number) {
        return switch (event.kind()) {
            case LEAF -> make(nodes.number(number));
            case OPERATION, OPERATION_WITH_CONSTANT -> make(operation(event, number));
            case BACKWARD -> backward(known(event.node()));
            case SET_DATA -> {
                tape.setData(known(event.node()), number);
                yield WELL;
            }
            case SET_GRADIENT -> {
                tape.setGradient(known(event.node()), number);
                yield WELL;
            }
        };
    }

    private int operation(Event event, double constant) {
        Op op = OPERATIONS.get(event.operation());
        if (op.operands() == 2) {
            return nodes.binary(op, event.node(), event.other());
        }
        return op.hasConstant() ? nodes.withConstant(op, event.node(), constant) : nodes.unary(op, event.node());
    }

    private double make(int node) {
        if (nodes.size() > MOST_NODES) {
            nodes.removeLast();
            return TOO_MUCH;
        }
        if (tape.makeNext(node)) {
            return WELL;
        }
        nodes.removeLast();
        return ILLEGAL_ARGUMENT;
    }

    private double backward(int root) {
        if (visits > MOST_VISITS) {
            return TOO_MUCH;
        }
        int visited = tape.callBackward(root, kind.traversal());
        visits += Math.max(1, visited);
        return visited < 0 ? STACK_OVERFLOW : WELL;
    }

    private int known(int node) {
        if (node < 0 || node >= nodes.size()) {
            throw new IllegalArgumentException("there is no node " + node);
        }
        return node;
    }

    private double[] block(int node) {
        int from = node / Recording.BLOCK * Recording.BLOCK;
        int count = Math.min(Recording.BLOCK, nodes.size() - from);
        double[] answer = new double[1 + 2 * count];
        answer[0] = WELL;
        for (int i = 0; i < count; i++) {
            answer[1 + 2 * i] = tape.data(from + i);
            answer[2 + 2 * i] = tape.gradient(from + i);
        }
        return answer;
    }
}
