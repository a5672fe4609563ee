package autograd;

import java.util.*;

/** A number that remembers how it was computed. Every operation leaves behind a step that hands gradients to its operands. */
public class Value {
    private static final Runnable NOTHING = () -> {};

    private double data;
    private double grad;
    private final String op;
    private final Collection<Value> prev;
    private Runnable backwardStep = NOTHING;

    public Value(double data) {
        this(data, "");
    }

    private Value(double data, String op, Value... operands) {
        this.data = data;
        this.op = op;
        this.prev = List.of(operands);
    }

    public double data() {
        return data;
    }

    public void setData(double data) {
        this.data = data;
    }

    public double grad() {
        return grad;
    }

    public void zeroGrad() {
        grad = 0;
    }

    public Collection<Value> prev() {
        return prev;
    }

    public String op() {
        return op;
    }

    public Value add(Value other) {
        Value out = new Value(data + other.data, "+", this, other);
        out.backwardStep = () -> {
            this.grad += out.grad;
            other.grad += out.grad;
        };
        return out;
    }

    public Value add(double other) {
        Value out = new Value(data + other, "+c", this);
        out.backwardStep = () -> this.grad += out.grad;
        return out;
    }

    public Value sub(Value other) {
        Value out = new Value(data - other.data, "-", this, other);
        out.backwardStep = () -> {
            this.grad += out.grad;
            other.grad += -out.grad;
        };
        return out;
    }

    public Value sub(double other) {
        Value out = new Value(data - other, "-c", this);
        out.backwardStep = () -> this.grad += out.grad;
        return out;
    }

    public Value rsub(double other) {
        Value out = new Value(other - data, "c-", this);
        out.backwardStep = () -> this.grad += -out.grad;
        return out;
    }

    public Value mul(Value other) {
        Value out = new Value(data * other.data, "*", this, other);
        out.backwardStep = () -> {
            this.grad += other.data * out.grad;
            other.grad += data * out.grad;
        };
        return out;
    }

    public Value mul(double other) {
        Value out = new Value(data * other, "*c", this);
        out.backwardStep = () -> this.grad += other * out.grad;
        return out;
    }

    public Value div(Value other) {
        Value out = new Value(data / other.data, "/", this, other);
        out.backwardStep = () -> {
            this.grad += 1 / other.data * out.grad;
            other.grad += -data / (other.data * other.data) * out.grad;
        };
        return out;
    }

    public Value div(double other) {
        Value out = new Value(data / other, "/c", this);
        out.backwardStep = () -> this.grad += 1 / other * out.grad;
        return out;
    }

    public Value rdiv(double other) {
        Value out = new Value(other / data, "c/", this);
        out.backwardStep = () -> this.grad += -other / (data * data) * out.grad;
        return out;
    }

    public Value pow(double exponent) {
        Value out = new Value(Math.pow(data, exponent), "**", this);
        out.backwardStep = () -> this.grad += exponent * Math.pow(data, exponent - 1) * out.grad;
        return out;
    }

    public Value neg() {
        Value out = new Value(-data, "neg", this);
        out.backwardStep = () -> this.grad += -out.grad;
        return out;
    }

    public Value tanh() {
        Value out = new Value(Math.tanh(data), "tanh", this);
        out.backwardStep = () -> this.grad += (1 - out.data * out.data) * out.grad;
        return out;
    }

    public Value relu() {
        Value out = new Value(Math.max(0.0, data), "relu", this);
        out.backwardStep = () -> this.grad += data > 0 ? out.grad : 0;
        return out;
    }

    public Value exp() {
        Value out = new Value(Math.exp(data), "exp", this);
        out.backwardStep = () -> this.grad += out.data * out.grad;
        return out;
    }

    public Value log() {
        if (data <= 0) {
            throw new IllegalArgumentException("log needs a positive number, but this is " + data);
        }
        Value out = new Value(Math.log(data), "log", this);
        out.backwardStep = () -> this.grad += 1 / data * out.grad;
        return out;
    }

    public Value sigmoid() {
        Value out = new Value(logistic(data), "sigmoid", this);
        out.backwardStep = () -> this.grad += out.data * (1 - out.data) * out.grad;
        return out;
    }

    /** 1 / (1 + e^-x), arranged so that the exponential never overflows. */
    private static double logistic(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    public void backward() {
        List<Value> order = operandsFirst();
        grad = 1;
        for (int i = order.size() - 1; i >= 0; i--) {
            order.get(i).backwardStep.run();
        }
    }

    /** All nodes below this one, each after its operands. The stack is ours, so that a deep graph is only a long stack. */
    private List<Value> operandsFirst() {
        List<Value> order = new ArrayList<>();
        Set<Value> seen = new HashSet<>();
        Deque<Value> path = new ArrayDeque<>();
        Deque<Iterator<Value>> todo = new ArrayDeque<>();
        seen.add(this);
        path.push(this);
        todo.push(prev.iterator());
        while (!path.isEmpty()) {
            if (!todo.peek().hasNext()) {
                todo.pop();
                order.add(path.pop());
                continue;
            }
            Value operand = todo.peek().next();
            if (seen.add(operand)) {
                path.push(operand);
                todo.push(operand.prev.iterator());
            }
        }
        return order;
    }

    @Override
    public String toString() {
        return "Value(data=" + data + ", grad=" + grad + ")";
    }
}
