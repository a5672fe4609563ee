package autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A number that remembers how it was computed, so that {@link #backward()} can find its derivatives.
 *
 * <p>Each operation makes a new node, records its operands and attaches a backward step: a small piece of code that takes
 * the gradient of the new node, multiplies it by the operation's own derivative and adds the product to the operands.
 * The chain rule over the whole graph is nothing more than these steps, run in the right order.
 */
public final class Value {

    private static final Runnable NOTHING = () -> {};

    private double data;
    private double grad;
    private final List<Value> prev;
    private final String op;
    private Runnable backwardStep = NOTHING;

    /** A leaf: an input or a parameter. */
    public Value(double data) {
        this(data, "");
    }

    private Value(double data, String op, Value... prev) {
        this.data = data;
        this.op = op;
        this.prev = List.of(prev);
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
        return prev;
    }

    public String op() {
        return op;
    }

    /** A sum hands its gradient on unchanged, to both operands. */
    public Value add(Value other) {
        Value out = new Value(data + other.data, "+", this, other);
        out.backwardStep = () -> {
            this.grad += out.grad;
            other.grad += out.grad;
        };
        return out;
    }

    public Value add(double other) {
        return add(new Value(other));
    }

    public Value sub(Value other) {
        Value out = new Value(data - other.data, "-", this, other);
        out.backwardStep = () -> {
            this.grad += out.grad;
            other.grad -= out.grad;
        };
        return out;
    }

    public Value sub(double other) {
        return sub(new Value(other));
    }

    public Value rsub(double other) {
        return new Value(other).sub(this);
    }

    /** Each factor is scaled by the other one, and so is its gradient. */
    public Value mul(Value other) {
        Value out = new Value(data * other.data, "*", this, other);
        out.backwardStep = () -> {
            this.grad += other.data * out.grad;
            other.grad += this.data * out.grad;
        };
        return out;
    }

    public Value mul(double other) {
        return mul(new Value(other));
    }

    public Value div(Value other) {
        Value out = new Value(data / other.data, "/", this, other);
        out.backwardStep = () -> {
            this.grad += out.grad / other.data;
            other.grad -= this.data / (other.data * other.data) * out.grad;
        };
        return out;
    }

    public Value div(double other) {
        return div(new Value(other));
    }

    public Value rdiv(double other) {
        return new Value(other).div(this);
    }

    public Value pow(double exponent) {
        Value out = new Value(Math.pow(data, exponent), "**" + exponent, this);
        out.backwardStep = () -> this.grad += exponent * Math.pow(data, exponent - 1) * out.grad;
        return out;
    }

    public Value neg() {
        Value out = new Value(-data, "neg", this);
        out.backwardStep = () -> this.grad -= out.grad;
        return out;
    }

    /** The derivative of tanh, 1 - tanh(x)^2, is written with the result that is already known. */
    public Value tanh() {
        Value out = new Value(Math.tanh(data), "tanh", this);
        out.backwardStep = () -> this.grad += (1 - out.data * out.data) * out.grad;
        return out;
    }

    /** Lets the gradient through where the input was positive; at exactly 0 the slope counts as 0. */
    public Value relu() {
        Value out = new Value(Math.max(0.0, data), "relu", this);
        out.backwardStep = () -> {
            if (data > 0) {
                this.grad += out.grad;
            }
        };
        return out;
    }

    public Value exp() {
        Value out = new Value(Math.exp(data), "exp", this);
        out.backwardStep = () -> this.grad += out.data * out.grad;
        return out;
    }

    /**
     * The natural logarithm.
     *
     * @throws IllegalArgumentException if this is zero or negative
     */
    public Value log() {
        if (data <= 0) {
            throw new IllegalArgumentException("log needs a positive number, but this is " + data);
        }
        Value out = new Value(Math.log(data), "log", this);
        out.backwardStep = () -> this.grad += out.grad / data;
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

    /** Adds to the gradient of every node below this one how fast this value changes with it. */
    public void backward() {
        List<Value> order = operandsFirst();
        grad = 1.0;
        for (int i = order.size() - 1; i >= 0; i--) {
            order.get(i).backwardStep.run();
        }
    }

    /**
     * All nodes of the graph, each after its operands. Read from the end it is the order that backward needs: a node comes
     * up only when everything that uses it has had its turn.
     *
     * <p>A node is on the stack twice in its life. The first time its operands go on top of it; when it comes to light
     * again, they are all done. The stack is ours and not Java's, so that a deep graph is only a long stack.
     */
    private List<Value> operandsFirst() {
        List<Value> order = new ArrayList<>();
        Set<Value> opened = new HashSet<>();
        Set<Value> done = new HashSet<>();
        Deque<Value> stack = new ArrayDeque<>();
        stack.push(this);
        while (!stack.isEmpty()) {
            Value node = stack.peek();
            if (opened.add(node)) {
                for (Value operand : node.prev) {
                    if (!opened.contains(operand)) {
                        stack.push(operand);
                    }
                }
            } else {
                stack.pop();
                if (done.add(node)) {
                    order.add(node);
                }
            }
        }
        return order;
    }

    @Override
    public String toString() {
        return "Value(data=" + data + ", grad=" + grad + ")";
    }
}
