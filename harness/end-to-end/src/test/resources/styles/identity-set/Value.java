package autograd;

import java.util.*;

public class Value {
    private double data;
    private double grad;
    // Value has the equals of Object, so this holds each operand once, by identity, in the order of use
    private final Set<Value> _prev = new LinkedHashSet<>();
    private final String _op;
    private Runnable _backward = () -> {};

    public Value(double data) {
        this(data, "");
    }

    private Value(double data, String op, Value... operands) {
        this.data = data;
        this._op = op;
        Collections.addAll(_prev, operands);
    }

    public double data() { return data; }
    public void setData(double data) { this.data = data; }
    public double grad() { return grad; }
    public void zeroGrad() { grad = 0; }
    public Collection<Value> prev() { return Collections.unmodifiableSet(_prev); }
    public String op() { return _op; }

    public Value add(Value other) {
        Value out = new Value(this.data + other.data, "+", this, other);
        out._backward = () -> {
            this.grad += out.grad;
            other.grad += out.grad;
        };
        return out;
    }

    public Value sub(Value other) {
        Value out = new Value(this.data - other.data, "-", this, other);
        out._backward = () -> {
            this.grad += out.grad;
            other.grad += -out.grad;
        };
        return out;
    }

    public Value mul(Value other) {
        Value out = new Value(this.data * other.data, "*", this, other);
        out._backward = () -> {
            this.grad += out.grad * other.data;
            other.grad += out.grad * this.data;
        };
        return out;
    }

    public Value div(Value other) {
        Value out = new Value(this.data / other.data, "/", this, other);
        out._backward = () -> {
            this.grad += out.grad / other.data;
            other.grad += out.grad * -this.data / (other.data * other.data);
        };
        return out;
    }

    public Value add(double k) {
        Value out = new Value(this.data + k, "+k", this);
        out._backward = () -> this.grad += out.grad;
        return out;
    }

    public Value sub(double k) {
        Value out = new Value(this.data - k, "-k", this);
        out._backward = () -> this.grad += out.grad;
        return out;
    }

    public Value rsub(double k) {
        Value out = new Value(k - this.data, "k-", this);
        out._backward = () -> this.grad += -out.grad;
        return out;
    }

    public Value mul(double k) {
        Value out = new Value(this.data * k, "*k", this);
        out._backward = () -> this.grad += out.grad * k;
        return out;
    }

    public Value div(double k) {
        Value out = new Value(this.data / k, "/k", this);
        out._backward = () -> this.grad += out.grad / k;
        return out;
    }

    public Value rdiv(double k) {
        Value out = new Value(k / this.data, "k/", this);
        out._backward = () -> this.grad += out.grad * -k / (this.data * this.data);
        return out;
    }

    public Value pow(double k) {
        Value out = new Value(Math.pow(this.data, k), "**" + k, this);
        out._backward = () -> this.grad += out.grad * k * Math.pow(this.data, k - 1);
        return out;
    }

    public Value neg() {
        Value out = new Value(-this.data, "neg", this);
        out._backward = () -> this.grad += -out.grad;
        return out;
    }

    public Value tanh() {
        Value out = new Value(Math.tanh(this.data), "tanh", this);
        out._backward = () -> this.grad += out.grad * (1 - out.data * out.data);
        return out;
    }

    public Value relu() {
        Value out = new Value(Math.max(0.0, this.data), "ReLU", this);
        out._backward = () -> this.grad += this.data > 0 ? out.grad : 0;
        return out;
    }

    public Value exp() {
        Value out = new Value(Math.exp(this.data), "exp", this);
        out._backward = () -> this.grad += out.grad * out.data;
        return out;
    }

    public Value log() {
        if (this.data <= 0) throw new IllegalArgumentException("log of a number that is not positive");
        Value out = new Value(Math.log(this.data), "log", this);
        out._backward = () -> this.grad += out.grad / this.data;
        return out;
    }

    public Value sigmoid() {
        double e = Math.exp(-Math.abs(this.data));
        Value out = new Value((this.data < 0 ? e : 1) / (1 + e), "sigmoid", this);
        out._backward = () -> this.grad += out.grad * out.data * (1 - out.data);
        return out;
    }

    public void backward() {
        Deque<Value> topo = buildTopo();
        grad = 1;
        for (Value v : topo) {
            v._backward.run();
        }
    }

    /** Every node before its operands. A node is pushed twice: the second time it comes up, its operands are done. */
    private Deque<Value> buildTopo() {
        Deque<Value> topo = new ArrayDeque<>();
        Set<Value> visited = new HashSet<>();
        Set<Value> placed = new HashSet<>();
        Deque<Value> stack = new ArrayDeque<>();
        stack.push(this);
        while (!stack.isEmpty()) {
            Value v = stack.pop();
            if (visited.add(v)) {
                stack.push(v);
                for (Value operand : v._prev) {
                    if (!visited.contains(operand)) {
                        stack.push(operand);
                    }
                }
            } else if (placed.add(v)) {
                topo.addFirst(v);
            }
        }
        return topo;
    }

    @Override
    public String toString() { return "Value(data=" + data + ", grad=" + grad + ")"; }
}
