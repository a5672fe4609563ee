package autograd;

import java.util.*;
import java.util.function.DoubleConsumer;

// numbers sit in arrays of length 1 because a record's fields are final
public record Value(double[] cell, double[] gradient, List<Value> prev, String op, DoubleConsumer rule) {

    public Value(double data) {
        this(new double[] {data}, new double[1], List.of(), "", g -> {});
    }

    private Value(double data, String op, DoubleConsumer rule, Value... prev) {
        this(new double[] {data}, new double[1], List.of(prev), op, rule);
    }

    public double data() { return cell[0]; }
    public void setData(double data) { cell[0] = data; }
    public double grad() { return gradient[0]; }
    public void zeroGrad() { gradient[0] = 0; }

    private void give(double g) { gradient[0] += g; }

    public Value add(Value o) {
        return new Value(data() + o.data(), "+", g -> { give(g); o.give(g); }, this, o);
    }

    public Value sub(Value o) {
        return new Value(data() - o.data(), "-", g -> { give(g); o.give(-g); }, this, o);
    }

    public Value mul(Value o) {
        return new Value(data() * o.data(), "*", g -> { give(g * o.data()); o.give(g * data()); }, this, o);
    }

    public Value div(Value o) {
        return new Value(data() / o.data(), "/", g -> { give(g / o.data()); o.give(-g * data() / (o.data() * o.data())); }, this, o);
    }

    public Value add(double o) { return add(new Value(o)); }
    public Value sub(double o) { return sub(new Value(o)); }
    public Value mul(double o) { return mul(new Value(o)); }
    public Value div(double o) { return div(new Value(o)); }
    public Value rsub(double o) { return new Value(o).sub(this); }
    public Value rdiv(double o) { return new Value(o).div(this); }

    public Value pow(double n) {
        return new Value(Math.pow(data(), n), "pow", g -> give(g * n * Math.pow(data(), n - 1)), this);
    }

    public Value neg() { return new Value(-data(), "neg", g -> give(-g), this); }

    public Value tanh() {
        double t = Math.tanh(data());
        return new Value(t, "tanh", g -> give(g * (1 - t * t)), this);
    }

    public Value relu() { return new Value(Math.max(0, data()), "relu", g -> give(data() > 0 ? g : 0), this); }

    public Value exp() {
        double e = Math.exp(data());
        return new Value(e, "exp", g -> give(g * e), this);
    }

    public Value log() {
        if (data() <= 0) throw new IllegalArgumentException("log(" + data() + ")");
        return new Value(Math.log(data()), "log", g -> give(g / data()), this);
    }

    public Value sigmoid() {
        double z = Math.exp(-Math.abs(data()));
        double s = data() < 0 ? z / (1 + z) : 1 / (1 + z);
        return new Value(s, "sigmoid", g -> give(g * s * (1 - s)), this);
    }

    public void backward() {
        // HashSet got very slow here (why?), IdentityHashMap is fine
        Map<Value, Boolean> visited = new IdentityHashMap<>();
        List<Value> topo = new ArrayList<>();
        Deque<Value> stack = new ArrayDeque<>();
        Deque<Iterator<Value>> rest = new ArrayDeque<>();
        visited.put(this, true);
        stack.push(this);
        rest.push(prev.iterator());
        while (!stack.isEmpty()) {
            if (rest.peek().hasNext()) {
                Value next = rest.peek().next();
                if (visited.put(next, true) == null) {
                    stack.push(next);
                    rest.push(next.prev.iterator());
                }
            } else {
                rest.pop();
                topo.add(stack.pop());
            }
        }
        gradient[0] = 1;
        for (int i = topo.size() - 1; i >= 0; i--) {
            topo.get(i).rule.accept(topo.get(i).grad());
        }
    }

    @Override
    public String toString() { return "Value(data=" + data() + ", grad=" + grad() + ")"; }
}
