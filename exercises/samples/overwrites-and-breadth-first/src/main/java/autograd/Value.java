package autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

public class Value {
    private double data;
    private double grad = 0.0;
    private final List<Value> parents = new ArrayList<>();
    private String op = "";
    private Runnable backward = () -> {};

    public Value(double data) {
        this.data = data;
    }

    private Value(double data, String op, Value... parents) {
        this.data = data;
        this.op = op;
        this.parents.addAll(List.of(parents));
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
        grad = 0.0;
    }

    public Collection<Value> prev() {
        return parents;
    }

    public String op() {
        return op;
    }

    public Value add(Value other) {
        Value result = new Value(data + other.data, "+", this, other);
        result.backward = () -> {
            grad += result.grad;
            other.grad += result.grad;
        };
        return result;
    }

    public Value add(double other) {
        return add(new Value(other));
    }

    public Value sub(Value other) {
        Value result = new Value(data - other.data, "-", this, other);
        result.backward = () -> {
            grad += result.grad;
            other.grad += -result.grad;
        };
        return result;
    }

    public Value sub(double other) {
        return sub(new Value(other));
    }

    public Value mul(Value other) {
        Value result = new Value(data * other.data, "*", this, other);
        result.backward = () -> {
            grad = other.data * result.grad;
            other.grad = data * result.grad;
        };
        return result;
    }

    public Value mul(double other) {
        return mul(new Value(other));
    }

    public Value div(Value other) {
        Value result = new Value(data / other.data, "/", this, other);
        result.backward = () -> {
            grad += 1 / other.data * result.grad;
            other.grad += -data / (other.data * other.data) * result.grad;
        };
        return result;
    }

    public Value div(double other) {
        return div(new Value(other));
    }

    public Value rsub(double other) {
        return new Value(other).sub(this);
    }

    public Value rdiv(double other) {
        return new Value(other).div(this);
    }

    public Value pow(double n) {
        Value result = new Value(Math.pow(data, n), "pow", this);
        result.backward = () -> {
            grad += n * Math.pow(data, n - 1) * result.grad;
        };
        return result;
    }

    public Value neg() {
        Value result = new Value(-data, "neg", this);
        result.backward = () -> {
            grad += -result.grad;
        };
        return result;
    }

    public Value tanh() {
        Value result = new Value(Math.tanh(data), "tanh", this);
        result.backward = () -> {
            grad = (1 - result.data * result.data) * result.grad;
        };
        return result;
    }

    public Value relu() {
        Value result = new Value(Math.max(0, data), "relu", this);
        result.backward = () -> {
            grad += (data > 0 ? 1 : 0) * result.grad;
        };
        return result;
    }

    public Value exp() {
        Value result = new Value(Math.exp(data), "exp", this);
        result.backward = () -> {
            grad = result.data * result.grad;
        };
        return result;
    }

    public Value log() {
        if (data <= 0) {
            throw new IllegalArgumentException("log of a number <= 0: " + data);
        }
        Value result = new Value(Math.log(data), "log", this);
        result.backward = () -> {
            grad += 1 / data * result.grad;
        };
        return result;
    }

    public Value sigmoid() {
        double s = data >= 0 ? 1 / (1 + Math.exp(-data)) : Math.exp(data) / (1 + Math.exp(data));
        Value result = new Value(s, "sigmoid", this);
        result.backward = () -> {
            grad += s * (1 - s) * result.grad;
        };
        return result;
    }

    public void backward() {
        grad = 1.0;
        Set<Value> visited = new HashSet<>(Set.of(this));
        Deque<Value> queue = new ArrayDeque<>(Set.of(this));
        while (!queue.isEmpty()) {
            Value v = queue.remove();
            v.backward.run();
            for (Value parent : v.parents) {
                if (visited.add(parent)) {
                    queue.add(parent);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "Value(data=" + data + ", grad=" + grad + ")";
    }
}
