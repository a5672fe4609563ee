package autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Few operations know a derivative of their own; the others are put together from them:
 * neg is times -1, sub is plus neg, div is times the power -1.
 */
public class Value {
    private double data;
    private double grad;
    private List<Value> prev = new ArrayList<>();
    private String op = "";
    private Runnable back = () -> { };

    public Value(double data) {
        this.data = data;
    }

    public double data() { return data; }
    public double grad() { return grad; }
    public void setData(double data) { this.data = data; }
    public void zeroGrad() { this.grad = 0.0; }
    public Collection<Value> prev() { return prev; }
    public String op() { return op; }

    private static Value result(double data, String op, Value... operands) {
        Value v = new Value(data);
        v.op = op;
        for (Value operand : operands) v.prev.add(operand);
        return v;
    }

    // ---- built in

    public Value add(Value other) {
        Value out = result(data + other.data, "+", this, other);
        out.back = () -> {
            grad += out.grad;
            other.grad += out.grad;
        };
        return out;
    }

    public Value mul(Value other) {
        Value out = result(data * other.data, "*", this, other);
        out.back = () -> {
            grad += other.data * out.grad;
            other.grad += data * out.grad;
        };
        return out;
    }

    public Value pow(double n) {
        Value out = result(Math.pow(data, n), "^", this);
        out.back = () -> grad += n * Math.pow(data, n - 1) * out.grad;
        return out;
    }

    public Value exp() {
        Value out = result(Math.exp(data), "exp", this);
        out.back = () -> grad += out.data * out.grad;
        return out;
    }

    public Value log() {
        if (data <= 0) throw new IllegalArgumentException("log needs x > 0, x is " + data);
        Value out = result(Math.log(data), "ln", this);
        out.back = () -> grad += out.grad / data;
        return out;
    }

    public Value relu() {
        Value out = result(Math.max(0, data), "relu", this);
        out.back = () -> grad += data > 0 ? out.grad : 0;
        return out;
    }

    public Value tanh() {
        Value out = result(Math.tanh(data), "tanh", this);
        out.back = () -> grad += (1 - out.data * out.data) * out.grad;
        return out;
    }

    // not 1 / (1 + exp(-x)) from the pieces above: exp overflows for x = -800, and 0 * Infinity is NaN on the way back
    public Value sigmoid() {
        double e = Math.exp(-Math.abs(data));
        Value out = result(data < 0 ? e / (1 + e) : 1 / (1 + e), "sigmoid", this);
        out.back = () -> grad += out.data * (1 - out.data) * out.grad;
        return out;
    }

    // ---- put together

    public Value neg() { return mul(new Value(-1)); }
    public Value sub(Value other) { return add(other.neg()); }
    public Value div(Value other) { return mul(other.pow(-1)); }

    public Value add(double other) { return add(new Value(other)); }
    public Value sub(double other) { return sub(new Value(other)); }
    public Value mul(double other) { return mul(new Value(other)); }
    public Value div(double other) { return div(new Value(other)); }
    public Value rsub(double other) { return new Value(other).sub(this); }
    public Value rdiv(double other) { return new Value(other).div(this); }

    public void backward() {
        List<Value> order = new ArrayList<>();
        Set<Value> visited = new HashSet<>();
        ArrayDeque<Object[]> stack = new ArrayDeque<>();   // {node, TRUE if its operands are done}
        stack.push(new Object[] {this, false});
        while (!stack.isEmpty()) {
            Object[] entry = stack.pop();
            Value v = (Value) entry[0];
            if ((boolean) entry[1]) {
                order.add(v);
            } else if (visited.add(v)) {
                stack.push(new Object[] {v, true});
                for (Value p : v.prev) {
                    if (!visited.contains(p)) stack.push(new Object[] {p, false});
                }
            }
        }
        grad = 1;
        for (int i = order.size() - 1; i >= 0; i--) order.get(i).back.run();
    }

    @Override
    public String toString() {
        return "Value(data=" + data + ", grad=" + grad + ")";
    }
}
