package org.chainmark.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A plain engine of closures, written apart from the tape so that the two can be compared. */
final class Value {
    private final double data;
    private final List<Value> operands;
    private double grad;
    private Runnable backward = () -> {};

    private Value(double data, Value... operands) {
        this.data = data;
        this.operands = List.of(operands);
    }

    double data() {
        return data;
    }

    double grad() {
        return grad;
    }

    /** Builds every node of a program. */
    static List<Value> build(Program program) {
        List<Value> nodes = new ArrayList<>();
        for (int i = 0; i < program.size(); i++) {
            Op op = program.op(i);
            double c = program.constant(i);
            if (op == Op.LEAF) {
                nodes.add(new Value(c));
                continue;
            }
            Value x = nodes.get(program.operand(i, 0));
            Value y = op.operands() == 2 ? nodes.get(program.operand(i, 1)) : new Value(c);
            nodes.add(x.apply(op, y, c));
        }
        return nodes;
    }

    private Value apply(Op op, Value y, double c) {
        return switch (op) {
            case LEAF -> throw new IllegalArgumentException("a leaf computes nothing");
            case ADD, ADD_CONST -> plus(y);
            case SUB, SUB_CONST -> plus(y.times(new Value(-1)));
            case MUL, MUL_CONST -> times(y);
            case DIV, DIV_CONST -> times(y.power(-1));
            case NEG -> times(new Value(-1));
            case RSUB_CONST -> y.plus(times(new Value(-1)));
            case RDIV_CONST -> y.times(power(-1));
            case POW -> power(c);
            case TANH -> function(Math.tanh(data), 1 - Math.tanh(data) * Math.tanh(data));
            case RELU -> data > 0 ? function(data, 1) : function(0, 0);
            case EXP -> function(Math.exp(data), Math.exp(data));
            case LOG -> function(Math.log(data), 1 / data);
            case SIGMOID -> function(1 / (1 + Math.exp(-data)), 1 / (2 + Math.exp(data) + Math.exp(-data)));
        };
    }

    private Value plus(Value other) {
        Value out = new Value(data + other.data, this, other);
        out.backward = () -> {
            grad += out.grad;
            other.grad += out.grad;
        };
        return out;
    }

    private Value times(Value other) {
        Value out = new Value(data * other.data, this, other);
        out.backward = () -> {
            grad += other.data * out.grad;
            other.grad += data * out.grad;
        };
        return out;
    }

    private Value power(double c) {
        return function(Math.pow(data, c), c * Math.pow(data, c - 1));
    }

    private Value function(double result, double derivative) {
        Value out = new Value(result, this);
        out.backward = () -> grad += derivative * out.grad;
        return out;
    }

    void backward() {
        Deque<Value> sorted = new ArrayDeque<>();
        sort(this, new HashSet<>(), sorted);
        grad = 1;
        sorted.forEach(node -> node.backward.run());
    }

    private static void sort(Value node, Set<Value> seen, Deque<Value> sorted) {
        if (seen.add(node)) {
            node.operands.forEach(operand -> sort(operand, seen, sorted));
            sorted.addFirst(node);
        }
    }
}
