package org.chainmark.reference.fault;

import java.util.Arrays;
import org.chainmark.reference.Nodes;

/**
 * The objects of a faulty engine and what is in them. Every node of the program stands for an object; after an operation
 * in place two nodes stand for one. Unless a parameter is called {@code node}, numbers here are those of objects.
 */
final class EngineState {
    private Nodes program;
    private Behaviour behaviour = Faults.NONE.behaviour();
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
    private int known;

    EngineState(Nodes program) {
        this.program = program;
    }

    /** Forgets everything. */
    void start(Nodes next, Behaviour how) {
        program = next;
        behaviour = how;
        int size = next.size();
        if (data.length < size) {
            resize(Math.max(size, 2 * data.length));
        }
        clear(0, size);
    }

    /** Takes in the nodes that were added to the program since. */
    void grow() {
        int size = program.size();
        if (size > data.length) {
            resize(Math.max(size, 2 * data.length));
        }
        clear(known, size);
    }

    private void clear(int from, int to) {
        Arrays.fill(gradient, from, to, 0);
        Arrays.fill(gradientMagnitude, from, to, 0);
        Arrays.fill(lastReader, from, to, -1);
        Arrays.fill(lastTaken, from, to, -1);
        Arrays.fill(flagged, from, to, false);
        Arrays.fill(freed, from, to, false);
        known = to;
    }

    private void resize(int capacity) {
        object = Arrays.copyOf(object, capacity);
        data = Arrays.copyOf(data, capacity);
        dataMagnitude = Arrays.copyOf(dataMagnitude, capacity);
        gradient = Arrays.copyOf(gradient, capacity);
        gradientMagnitude = Arrays.copyOf(gradientMagnitude, capacity);
        lastReader = Arrays.copyOf(lastReader, capacity);
        lastTaken = Arrays.copyOf(lastTaken, capacity);
        previousTaken = Arrays.copyOf(previousTaken, capacity);
        flagged = Arrays.copyOf(flagged, capacity);
        freed = Arrays.copyOf(freed, capacity);
    }

    int object(int node) {
        return object[node];
    }

    /** The object that a node has for its operand. */
    int operand(int node, int position) {
        return object[program.operand(node, position)];
    }

    /** The value of the second operand, or the constant of an operation with a constant. */
    double second(int node) {
        return program.op(node).operands() == 2 ? data[operand(node, 1)] : program.constant(node);
    }

    double data(int at) {
        return data[at];
    }

    double dataMagnitude(int at) {
        return dataMagnitude[at];
    }

    double gradient(int at) {
        return gradient[at];
    }

    double gradientMagnitude(int at) {
        return gradientMagnitude[at];
    }

    /** A node gets an object of its own. */
    void create(int node, double value, double magnitude) {
        object[node] = node;
        setData(node, value, magnitude);
    }

    /** A node changes its first operand and is that object from then on. */
    void createInPlace(int node, double value, double magnitude) {
        int first = operand(node, 0);
        object[node] = first;
        setData(first, value, magnitude);
        if (program.op(node).operands() == 2) {
            previousTaken[node] = lastTaken[first];
            lastTaken[first] = node;
        }
    }

    /** A number is set from outside. */
    void put(int at, double value) {
        setData(at, value, Math.abs(value));
    }

    private void setData(int at, double value, double magnitude) {
        data[at] = switch (behaviour.rounding) {
            case NONE -> value;
            case FLOAT -> (float) value;
            case FOUR_DIGITS_DATA, FOUR_DIGITS -> fourDigits(value);
        };
        dataMagnitude[at] = magnitude;
    }

    void setGradient(int at, double value, double magnitude) {
        gradient[at] = switch (behaviour.rounding) {
            case NONE, FOUR_DIGITS_DATA -> value;
            case FLOAT -> (float) value;
            case FOUR_DIGITS -> fourDigits(value);
        };
        gradientMagnitude[at] = magnitude;
    }

    void addToGradient(int at, double value, double magnitude) {
        setGradient(at, gradient[at] + value, gradientMagnitude[at] + magnitude);
    }

    /** What many a port does before it shows or stores a number; NaN becomes 0. */
    private static double fourDigits(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** Moves the value against the gradient, as a training step does. */
    void move(int at, double rate) {
        data[at] -= rate * gradient[at];
        dataMagnitude[at] += rate * gradientMagnitude[at];
    }

    void readBy(int at, int node) {
        lastReader[at] = node;
    }

    /** The node that was last computed from an object, as its first operand; -1 for none. */
    int lastReader(int at) {
        return lastReader[at];
    }

    /** The last operation that took another object into this one in place; -1 for none. */
    int lastTaken(int at) {
        return lastTaken[at];
    }

    /** The operation in place before the given one, on the same object; -1 for none. */
    int previousTaken(int node) {
        return previousTaken[node];
    }

    void flag(int at) {
        flagged[at] = true;
    }

    /** Whether some backward call has visited the object. */
    boolean isFlagged(int at) {
        return flagged[at];
    }

    void free(int at) {
        freed[at] = true;
    }

    /** Whether the object has let go of its operands. */
    boolean isFreed(int at) {
        return freed[at];
    }
}
