package org.chainmark.testrunner;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tests do with values, as events of four numbers: a kind, a node or an operation, and two more.
 *
 * <p>Kinds are 0: a leaf (its number); 1: an operation (its place in {@link #OPERATIONS}, first operand, second operand or
 * -1) followed by an event 5 with its constant; 2: backward (node); 3: a number is set (node, number); 4: a gradient is
 * cleared (node).
 *
 * <p>Static, because tests make values with a constructor. One round is recorded at a time, by any of its threads.
 */
public final class Recording {
    /** Names of operations as values have them. */
    public static final List<String> OPERATIONS = List.of(
            "add",
            "sub",
            "mul",
            "div",
            "addConst",
            "subConst",
            "mulConst",
            "divConst",
            "rsubConst",
            "rdivConst",
            "pow",
            "neg",
            "tanh",
            "relu",
            "exp",
            "log",
            "sigmoid");

    private static final Recording CURRENT = new Recording();
    private static final int EVENT = 4;

    private @Nullable EngineLine line;
    private double[] events = new double[256];
    private int length;
    private int nodes;
    private double[] answer = {0};
    private boolean answered = true;
    private boolean leftOpen;

    private Recording() {}

    /** Begins a round with an engine that is new. */
    static synchronized void start(EngineLine line) {
        CURRENT.line = line;
        CURRENT.length = 0;
        CURRENT.nodes = 0;
        CURRENT.answer = new double[] {0};
        CURRENT.answered = true;
        CURRENT.leftOpen = false;
    }

    /** Whether something that engines may do as they like was read since the last time this was asked. */
    static synchronized boolean takeLeftOpen() {
        boolean taken = CURRENT.leftOpen;
        CURRENT.leftOpen = false;
        return taken;
    }

    public static synchronized int leaf(double data) {
        CURRENT.add(0, data, 0, 0);
        return CURRENT.nodes++;
    }

    /**
     * An operation was made.
     *
     * @throws IllegalArgumentException if the engine throws it
     */
    public static synchronized int operation(String name, int first, int second, double constant) {
        CURRENT.add(1, OPERATIONS.indexOf(name), first, second);
        CURRENT.add(5, constant, 0, 0);
        // Only these can end in an exception with any engine.
        if (name.equals("log") || first == second) {
            CURRENT.ask();
        }
        return CURRENT.nodes++;
    }

    public static synchronized void backward(int node) {
        CURRENT.add(2, node, 0, 0);
        CURRENT.ask();
    }

    public static synchronized void setData(int node, double data) {
        CURRENT.add(3, node, data, 0);
    }

    public static synchronized void zeroGradient(int node) {
        CURRENT.add(4, node, 0, 0);
    }

    public static synchronized double data(int node) {
        CURRENT.ask();
        return CURRENT.answer[1 + 2 * node];
    }

    public static synchronized double gradient(int node) {
        CURRENT.ask();
        return CURRENT.answer[2 + 2 * node];
    }

    public static synchronized void leaveOpen() {
        CURRENT.leftOpen = true;
    }

    private void add(double kind, double a, double b, double c) {
        if (length + EVENT > events.length) {
            events = Arrays.copyOf(events, 2 * events.length);
        }
        events[length++] = kind;
        events[length++] = a;
        events[length++] = b;
        events[length++] = c;
        answered = false;
    }

    private void ask() {
        if (answered) {
            return;
        }
        EngineLine judge = line;
        if (judge == null) {
            throw new IllegalStateException("values can be used in tests only");
        }
        answer = judge.ask(Arrays.copyOf(events, length));
        length = 0;
        answered = true;
        switch ((int) answer[0]) {
            case 0 -> {}
            case 1 -> throw new IllegalArgumentException("the engine does not take this");
            case 2 -> throw new StackOverflowError("the engine ran out of stack");
            default -> throw new IllegalStateException("the engine failed");
        }
    }
}
