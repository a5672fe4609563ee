package org.chainmark.reference.fault;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chainmark.reference.Op;

/**
 * What an engine does, in the places where engines go wrong. Right until faults change it; two faults that change the
 * same place contradict each other.
 */
public final class Behaviour {
    private final Map<Op, Operation> operations = new EnumMap<>(Op.class);
    private final Set<String> changed = new HashSet<>();
    private boolean contradictory;

    Visits visits = Visits.TOPOLOGICAL;
    int visitLimit = Integer.MAX_VALUE;
    int depthLimit = Integer.MAX_VALUE;
    Seed seed = Seed.ONE;
    Reset reset = Reset.NOTHING;
    After after = After.NOTHING;
    double afterAmount;
    Rounding rounding = Rounding.NONE;
    Edges edges = Edges.ALL;
    boolean upstreamIsOwn;
    boolean logUnguarded;
    boolean throwsOnAlias;
    boolean multiplyAliasOnce;
    /** Whether all that a node took in place gets the gradient that was there first. */
    boolean takenShareArrived;

    /** How a contribution gets into a gradient. */
    enum Write {
        ADD,
        ASSIGN,
        SUBTRACT
    }

    /** What the root's gradient becomes before the sweep. */
    enum Seed {
        ONE,
        NONE,
        PLUS_ONE,
        DATA,
        /** One, and then all gradients are set to zero. */
        ONE_THEN_ZERO
    }

    /** The gradients that are set to zero before the sweep. */
    enum Reset {
        NOTHING,
        ALL,
        LEAVES,
        INNER
    }

    /** What happens after the sweep, beside nothing. */
    enum After {
        NOTHING,
        CLEAR_INNER,
        CLEAR_INNER_BUT_ROOT,
        FREE_GRAPH,
        MOVE_LEAVES,
        MOVE_ALL,
        CLIP
    }

    /** How numbers are stored. */
    enum Rounding {
        NONE,
        FLOAT,
        FOUR_DIGITS_DATA,
        FOUR_DIGITS
    }

    /** Which operands a node records. */
    enum Edges {
        ALL,
        /** Operations on two nodes forget the receiver. */
        WITHOUT_FIRST,
        /** Operations on two nodes forget the argument. */
        WITHOUT_SECOND
    }

    /** The derivative of an operation, computed in a wrong way. */
    @FunctionalInterface
    interface LocalRule {
        /**
         * The derivative.
         *
         * @param x first operand
         * @param y second operand or constant
         * @param out the operation's value
         */
        double at(double x, double y, double out);
    }

    /** The value of an operation, computed in a wrong way. */
    @FunctionalInterface
    interface ValueRule {
        double at(double x, double y);
    }

    boolean isContradictory() {
        return contradictory;
    }

    /** Says that a fault changes a place, so that a second one that does is noticed. */
    void claim(String place) {
        contradictory |= !changed.add(place);
    }

    void write(Op op, int position, Write write) {
        claim("write " + op + position);
        changed(op).writes[position] = write;
    }

    void derivative(Op op, int position, LocalRule rule) {
        claim("derivative " + op + position);
        changed(op).derivatives[position] = rule;
    }

    void value(Op op, ValueRule rule) {
        claim("value " + op);
        changed(op).value = rule;
    }

    void ignoreUpstream(Op op) {
        claim("upstream " + op);
        changed(op).ignoresUpstream = true;
    }

    void detach(Op op) {
        claim("detached " + op);
        changed(op).detached = true;
    }

    void inPlace(Op op) {
        claim("in place " + op);
        changed(op).inPlace = true;
    }

    /** What the engine does in an operation; not to be changed. */
    Operation of(Op op) {
        return operations.getOrDefault(op, Operation.RIGHT);
    }

    private Operation changed(Op op) {
        return operations.computeIfAbsent(op, key -> new Operation());
    }
}
