package autograd;

import java.util.*;

/** A scalar that can be differentiated. The order of backward comes from counting how often each node is used. */
public class Value {

    /** Turns the gradient of a result into gradients of its operands. */
    private interface Rule {
        void apply(double g);
    }

    private double data;
    private double grad;
    private final String op;
    private final Collection<Value> prev;
    private Rule rule = g -> {};

    public Value(double data) {
        this(data, "", List.of());
    }

    private Value(double data, String op, Collection<Value> prev) {
        this.data = data;
        this.op = op;
        this.prev = prev;
    }

    private static Value unary(double data, String op, Value a) {
        return new Value(data, op, List.of(a));
    }

    private static Value binary(double data, String op, Value a, Value b) {
        return new Value(data, op, List.of(a, b));
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

    private void receive(double share) {
        grad += share;
    }

    public Value add(Value that) {
        Value sum = binary(this.data + that.data, "+", this, that);
        sum.rule = g -> {
            this.receive(g);
            that.receive(g);
        };
        return sum;
    }

    public Value add(double c) {
        Value sum = unary(this.data + c, "+", this);
        sum.rule = g -> this.receive(g);
        return sum;
    }

    public Value sub(Value that) {
        Value difference = binary(this.data - that.data, "-", this, that);
        difference.rule = g -> {
            this.receive(g);
            that.receive(-g);
        };
        return difference;
    }

    public Value sub(double c) {
        Value difference = unary(this.data - c, "-", this);
        difference.rule = g -> this.receive(g);
        return difference;
    }

    public Value rsub(double c) {
        Value difference = unary(c - this.data, "-", this);
        difference.rule = g -> this.receive(-g);
        return difference;
    }

    public Value mul(Value that) {
        Value product = binary(this.data * that.data, "*", this, that);
        product.rule = g -> {
            this.receive(g * that.data);
            that.receive(g * this.data);
        };
        return product;
    }

    public Value mul(double c) {
        Value product = unary(this.data * c, "*", this);
        product.rule = g -> this.receive(g * c);
        return product;
    }

    public Value div(Value that) {
        Value quotient = binary(this.data / that.data, "/", this, that);
        quotient.rule = g -> {
            this.receive(g / that.data);
            that.receive(g * -this.data / (that.data * that.data));
        };
        return quotient;
    }

    public Value div(double c) {
        Value quotient = unary(this.data / c, "/", this);
        quotient.rule = g -> this.receive(g / c);
        return quotient;
    }

    public Value rdiv(double c) {
        Value quotient = unary(c / this.data, "/", this);
        quotient.rule = g -> this.receive(g * -c / (this.data * this.data));
        return quotient;
    }

    public Value pow(double exponent) {
        Value power = unary(Math.pow(this.data, exponent), "pow", this);
        power.rule = g -> this.receive(g * exponent * Math.pow(this.data, exponent - 1));
        return power;
    }

    public Value neg() {
        Value opposite = unary(-this.data, "neg", this);
        opposite.rule = g -> this.receive(-g);
        return opposite;
    }

    public Value tanh() {
        Value t = unary(Math.tanh(this.data), "tanh", this);
        t.rule = g -> this.receive(g * (1 - t.data * t.data));
        return t;
    }

    public Value relu() {
        Value r = unary(Math.max(0, this.data), "relu", this);
        r.rule = g -> this.receive(this.data > 0 ? g : 0);
        return r;
    }

    public Value exp() {
        Value e = unary(Math.exp(this.data), "exp", this);
        e.rule = g -> this.receive(g * e.data);
        return e;
    }

    public Value log() {
        if (this.data <= 0) {
            throw new IllegalArgumentException("no logarithm of " + this.data);
        }
        Value l = unary(Math.log(this.data), "log", this);
        l.rule = g -> this.receive(g / this.data);
        return l;
    }

    public Value sigmoid() {
        Value s = unary(squash(this.data), "sigmoid", this);
        s.rule = g -> this.receive(g * s.data * (1 - s.data));
        return s;
    }

    private static double squash(double x) {
        return x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x));
    }

    public void backward() {
        List<Value> order = usersFirst();
        grad = 1;
        for (Value node : order) {
            node.rule.apply(node.grad);
        }
    }

    /** A node is ready as soon as every use of it has been seen. */
    private List<Value> usersFirst() {
        Map<Value, Integer> usesLeft = countUses();
        List<Value> order = new ArrayList<>();
        Queue<Value> ready = new ArrayDeque<>();
        ready.add(this);
        while (!ready.isEmpty()) {
            Value node = ready.remove();
            order.add(node);
            for (Value operand : node.prev) {
                if (usesLeft.merge(operand, -1, Integer::sum) == 0) {
                    ready.add(operand);
                }
            }
        }
        return order;
    }

    /** How often each node below this one is an operand; x * x uses x twice. */
    private Map<Value, Integer> countUses() {
        Map<Value, Integer> uses = new HashMap<>();
        Queue<Value> toLookAt = new ArrayDeque<>();
        toLookAt.add(this);
        while (!toLookAt.isEmpty()) {
            for (Value operand : toLookAt.remove().prev) {
                if (uses.merge(operand, 1, Integer::sum) == 1) {
                    toLookAt.add(operand);
                }
            }
        }
        return uses;
    }

    @Override
    public String toString() {
        return "Value(data=" + data + ", grad=" + grad + ")";
    }
}
