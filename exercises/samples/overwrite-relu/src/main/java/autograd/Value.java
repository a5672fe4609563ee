package autograd;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Arrays;
import java.util.function.BiConsumer;

public class Value implements Comparable<Value> {
    private static long made = 0;

    private final long number = made++;
    private double data;
    private double grad;
    private final String op;
    private final Value[] operands;
    private final BiConsumer<Value[], Value> rule;

    public Value(double data) {
        this(data, "", null);
    }

    private Value(double data, String op, BiConsumer<Value[], Value> rule, Value... operands) {
        this.data = data;
        this.op = op;
        this.rule = rule;
        this.operands = operands;
    }

    public double data() { return data; }
    public void setData(double data) { this.data = data; }
    public double grad() { return grad; }
    public void zeroGrad() { grad = 0; }
    public Collection<Value> prev() { return Collections.unmodifiableList(Arrays.asList(operands)); }
    public String op() { return op; }

    public int compareTo(Value other) {
        return Long.compare(number, other.number);
    }

    public Value add(Value other) {
        return new Value(data + other.data, "+", (in, out) -> {
            in[0].grad += out.grad;
            in[1].grad += out.grad;
        }, this, other);
    }

    public Value mul(Value other) {
        return new Value(data * other.data, "*", (in, out) -> {
            in[0].grad += in[1].data * out.grad;
            in[1].grad += in[0].data * out.grad;
        }, this, other);
    }

    public Value div(Value other) {
        return new Value(data / other.data, "/", (in, out) -> {
            in[0].grad += out.grad / in[1].data;
            in[1].grad += -in[0].data / Math.pow(in[1].data, 2) * out.grad;
        }, this, other);
    }

    public Value pow(double n) {
        return new Value(Math.pow(data, n), "**", (in, out) ->
            in[0].grad += n * Math.pow(in[0].data, n - 1) * out.grad, this);
    }

    public Value neg() {
        return new Value(-data, "neg", (in, out) -> in[0].grad -= out.grad, this);
    }

    public Value tanh() {
        return new Value(Math.tanh(data), "tanh", (in, out) ->
            in[0].grad += (1 - Math.pow(out.data, 2)) * out.grad, this);
    }

    public Value relu() {
        return new Value(data < 0 ? 0 : data, "relu", (in, out) ->
            in[0].grad = out.data > 0 ? out.grad : 0, this);
    }

    public Value exp() {
        return new Value(Math.exp(data), "exp", (in, out) -> in[0].grad += out.data * out.grad, this);
    }

    public Value log() {
        if (data <= 0) {
            throw new IllegalArgumentException("log is not defined at " + data);
        }
        return new Value(Math.log(data), "log", (in, out) -> in[0].grad += 1 / in[0].data * out.grad, this);
    }

    public Value sigmoid() {
        double z = Math.exp(-Math.abs(data));
        double s = (data < 0 ? z : 1) / (1 + z);
        return new Value(s, "sigmoid", (in, out) -> in[0].grad += out.data * (1 - out.data) * out.grad, this);
    }

    public Value sub(Value other) { return add(other.neg()); }
    public Value add(double other) { return add(new Value(other)); }
    public Value sub(double other) { return sub(new Value(other)); }
    public Value mul(double other) { return mul(new Value(other)); }
    public Value div(double other) { return div(new Value(other)); }
    public Value rsub(double other) { return new Value(other).sub(this); }
    public Value rdiv(double other) { return new Value(other).div(this); }

    public void backward() {
        PriorityQueue<Value> youngestFirst = new PriorityQueue<>(Comparator.reverseOrder());
        HashSet<Value> queued = new HashSet<>();
        grad = 1;
        queued.add(this);
        youngestFirst.add(this);
        while (!youngestFirst.isEmpty()) {
            Value node = youngestFirst.poll();
            if (node.rule != null) {
                node.rule.accept(node.operands, node);
            }
            for (Value operand : node.operands) {
                if (queued.add(operand)) {
                    youngestFirst.add(operand);
                }
            }
        }
    }

    @Override
    public String toString() { return "Value(data=" + data + ", grad=" + grad + ")"; }
}
