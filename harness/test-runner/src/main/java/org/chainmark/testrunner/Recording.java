package org.chainmark.testrunner;

import autograd.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.testrunner.Event.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What tests do with values: {@link Event}s, which the judge hears of when it is asked for a number.
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

    /** So many nodes are answered for together. */
    public static final int BLOCK = 64;

    /** A test that waits for a number to come may wait forever with a faulty engine, so it is told to stop. */
    static final int MOST_READS = 1_000_000;

    private static final Recording CURRENT = new Recording();

    /** Numbers that are sent at once, asked for something or not. */
    private static final int MOST_WAITING = 1 << 16;

    private @Nullable EngineLine line;
    private double[] events = new double[256];
    private int length;
    private int nodes;
    private int reads;
    private boolean leftOpen;
    private boolean fields;
    private final Map<Integer, double[]> answers = new HashMap<>();
    private final List<Value> values = new ArrayList<>();

    private Recording() {}

    /**
     * Begins a round with an engine that is new.
     *
     * @param fields whether tests use the fields of values
     */
    static synchronized void start(EngineLine line, boolean fields) {
        CURRENT.line = line;
        CURRENT.length = 0;
        CURRENT.nodes = 0;
        CURRENT.reads = 0;
        CURRENT.leftOpen = false;
        CURRENT.fields = fields;
        CURRENT.answers.clear();
        CURRENT.values.clear();
    }

    /** Begins a test. */
    static synchronized void startTest() {
        CURRENT.reads = 0;
        CURRENT.leftOpen = false;
    }

    /** Whether the test has read something that engines may do as they like. */
    static synchronized boolean isLeftOpen() {
        return CURRENT.leftOpen;
    }

    /** Whether tests use the fields of values, so that these have to be kept up to date. */
    public static synchronized boolean usesFields() {
        return CURRENT.fields;
    }

    public static synchronized int leaf(double data) {
        CURRENT.add(Event.of(Kind.LEAF, 0), data);
        return CURRENT.nextNode();
    }

    /**
     * An operation was made.
     *
     * @throws IllegalArgumentException if the engine throws it
     */
    public static synchronized int operation(String name, int first, int second, double constant) {
        int operation = OPERATIONS.indexOf(name);
        boolean hasConstant = name.endsWith("Const") || name.equals("pow");
        Kind kind = hasConstant ? Kind.OPERATION_WITH_CONSTANT : Kind.OPERATION;
        CURRENT.add(new Event(kind, operation, first, Math.max(0, second)), constant);
        // Only these can end in an exception with any engine.
        if (name.equals("log") || first == second) {
            CURRENT.send(-1);
        }
        return CURRENT.nextNode();
    }

    /** A value was made, and knows its node. */
    public static synchronized void made(Value value) {
        if (CURRENT.fields) {
            CURRENT.values.add(value);
            value.hear();
        }
    }

    public static synchronized void backward(int node) {
        CURRENT.values.forEach(Value::tell);
        CURRENT.add(Event.of(Kind.BACKWARD, node), 0);
        CURRENT.send(-1);
        CURRENT.values.forEach(Value::hear);
    }

    public static synchronized void setData(int node, double data) {
        CURRENT.add(Event.of(Kind.SET_DATA, node), data);
    }

    public static synchronized void setGradient(int node, double gradient) {
        CURRENT.add(Event.of(Kind.SET_GRADIENT, node), gradient);
    }

    public static synchronized double data(int node) {
        return CURRENT.read(node)[1 + 2 * (node % BLOCK)];
    }

    public static synchronized double gradient(int node) {
        return CURRENT.read(node)[2 + 2 * (node % BLOCK)];
    }

    public static synchronized void leaveOpen() {
        CURRENT.leftOpen = true;
    }

    private int nextNode() {
        if (nodes == Event.MOST_NODES - 1) {
            throw tooMuch();
        }
        return nodes++;
    }

    private void add(Event event, double number) {
        answers.clear();
        if (length >= MOST_WAITING) {
            send(-1);
        }
        append(event.word());
        if (event.kind().hasNumber()) {
            append(number);
        }
    }

    private void append(double word) {
        if (length == events.length) {
            events = Arrays.copyOf(events, 2 * length);
        }
        events[length++] = word;
    }

    private double[] read(int node) {
        if (++reads > MOST_READS) {
            throw tooMuch();
        }
        double[] known = answers.get(node / BLOCK);
        if (known != null) {
            return known;
        }
        double[] answer = send(node);
        answers.put(node / BLOCK, answer);
        return answer;
    }

    private double[] send(int node) {
        EngineLine judge = line;
        if (judge == null) {
            throw new IllegalStateException("values can be used in tests only");
        }
        double[] answer = judge.ask(Arrays.copyOf(events, length), node);
        length = 0;
        switch ((int) answer[0]) {
            case 0 -> {
                return answer;
            }
            case 1 -> throw new IllegalArgumentException("the engine does not take this");
            case 2 -> throw new StackOverflowError("the engine ran out of stack");
            default -> throw tooMuch();
        }
    }

    private static IllegalStateException tooMuch() {
        return new IllegalStateException("the tests do more with values than is computed here");
    }
}
