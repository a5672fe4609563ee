package autograd;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

public class Value {

    private interface Rule {
        void apply(double upstream);
    }

    private double data;
    private double grad;
    private final List<Value> prev;
    private final String op;
    private Rule rule;

    public Value(double data) {
        this.data = data;
        this.prev = List.of();
        this.op = "";
        this.rule = upstream -> {};
    }

    private Value(double data, String op, Value... operands) {
        this.data = data;
        this.prev = List.of(operands);
        this.op = op;
    }

    public double data() {
        return this.data;
    }

    public void setData(double data) {
        this.data = data;
    }

    public double grad() {
        return this.grad;
    }

    public void zeroGrad() {
        this.grad = 0;
    }

    public Collection<Value> prev() {
        return this.prev;
    }

    public String op() {
        return this.op;
    }

    private void receive(double contribution) {
        this.grad += contribution;
    }

    public Value add(Value that) {
        Value sum = new Value(this.data + that.data, "+", this, that);
        sum.rule = g -> {
            this.receive(g);
            that.receive(g);
        };
        return sum;
    }

    public Value sub(Value that) {
        Value difference = new Value(this.data - that.data, "-", this, that);
        difference.rule = g -> {
            this.receive(g);
            that.receive(-g);
        };
        return difference;
    }

    public Value mul(Value that) {
        Value product = new Value(this.data * that.data, "*", this, that);
        product.rule = g -> {
            this.receive(g * that.data);
            that.receive(g * this.data);
        };
        return product;
    }

    public Value div(Value that) {
        Value quotient = new Value(this.data / that.data, "/", this, that);
        quotient.rule = g -> {
            this.receive(g / that.data);
            that.receive(-g * this.data / (that.data * that.data));
        };
        return quotient;
    }

    public Value add(double that) {
        return this.add(new Value(that));
    }

    public Value sub(double that) {
        return this.sub(new Value(that));
    }

    public Value mul(double that) {
        return this.mul(new Value(that));
    }

    public Value div(double that) {
        return this.div(new Value(that));
    }

    public Value rsub(double that) {
        return new Value(that).sub(this);
    }

    public Value rdiv(double that) {
        return new Value(that).div(this);
    }

    public Value pow(double exponent) {
        Value power = new Value(Math.pow(this.data, exponent), "pow", this);
        power.rule = g -> this.receive(g * exponent * Math.pow(this.data, exponent - 1));
        return power;
    }

    public Value neg() {
        Value opposite = new Value(-this.data, "neg", this);
        opposite.rule = g -> this.receive(-g);
        return opposite;
    }

    public Value tanh() {
        Value t = new Value(Math.tanh(this.data), "tanh", this);
        t.rule = g -> this.receive(g * (1 - t.data * t.data));
        return t;
    }

    public Value relu() {
        Value r = new Value(Math.max(0, this.data), "relu", this);
        r.rule = g -> this.receive(this.data > 0 ? g : 0);
        return r;
    }

    public Value exp() {
        Value e = new Value(Math.exp(this.data), "exp", this);
        e.rule = g -> this.grad = g * e.data;
        return e;
    }

    public Value log() {
        if (this.data <= 0) {
            throw new IllegalArgumentException("no logarithm of " + this.data);
        }
        Value l = new Value(Math.log(this.data), "log", this);
        l.rule = g -> this.receive(g / this.data);
        return l;
    }

    public Value sigmoid() {
        double e = Math.exp(-Math.abs(this.data));
        Value s = new Value(this.data >= 0 ? 1 / (1 + e) : e / (1 + e), "sigmoid", this);
        s.rule = g -> this.receive(g * s.data * (1 - s.data));
        return s;
    }

    public void backward() {
        Map<Value, Integer> waitingFor = countConsumers();
        Queue<Value> ready = new ArrayDeque<>();
        this.grad = 1;
        ready.add(this);
        while (!ready.isEmpty()) {
            Value node = ready.remove();
            node.rule.apply(node.grad);
            for (Value operand : node.prev) {
                if (waitingFor.merge(operand, -1, Integer::sum) == 0) {
                    ready.add(operand);
                }
            }
        }
    }

    private Map<Value, Integer> countConsumers() {
        Map<Value, Integer> uses = new HashMap<>();
        Deque<Value> toVisit = new ArrayDeque<>();
        toVisit.push(this);
        while (!toVisit.isEmpty()) {
            for (Value operand : toVisit.pop().prev) {
                if (uses.merge(operand, 1, Integer::sum) == 1) {
                    toVisit.push(operand);
                }
            }
        }
        return uses;
    }

    @Override
    public String toString() {
        return "Value(data=" + this.data + ", grad=" + this.grad + ")";
    }
}
