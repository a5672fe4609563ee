package autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** An edge goes to an operand and turns the gradient of this node into the operand's share of it. */
public final class Value {

    private record Edge(Value operand, DoubleUnaryOperator share) {}

    private double data;
    private double grad;
    private final String op;
    private final List<Edge> edges;

    public Value(double data) {
        this(data, "", List.of());
    }

    private Value(double data, String op, List<Edge> edges) {
        this.data = data;
        this.op = op;
        this.edges = edges;
    }

    public double data() { return data; }

    public void setData(double data) { this.data = data; }

    public double grad() { return grad; }

    public void zeroGrad() { this.grad = 0; }

    public Collection<Value> prev() {
        return edges.stream().map(Edge::operand).toList();
    }

    public String op() { return op; }

    private Value to(double result, String name, DoubleUnaryOperator share) {
        return new Value(result, name, List.of(new Edge(this, share)));
    }

    private Value with(Value other, double result, String name, DoubleUnaryOperator mine, DoubleUnaryOperator theirs) {
        return new Value(result, name, List.of(new Edge(this, mine), new Edge(other, theirs)));
    }

    public Value add(Value b) { return with(b, data + b.data, "+", g -> g, g -> g); }

    public Value sub(Value b) { return with(b, data - b.data, "-", g -> g, g -> -g); }

    public Value mul(Value b) { return with(b, data * b.data, "*", g -> g * b.data, g -> g * data); }

    public Value div(Value b) {
        return with(b, data / b.data, "/", g -> g / b.data, g -> -g * data / (b.data * b.data));
    }

    public Value add(double b) { return add(new Value(b)); }

    public Value sub(double b) { return sub(new Value(b)); }

    public Value mul(double b) { return mul(new Value(b)); }

    public Value div(double b) { return div(new Value(b)); }

    public Value rsub(double a) { return new Value(a).sub(this); }

    public Value rdiv(double a) { return new Value(a).div(this); }

    public Value pow(double n) { return to(Math.pow(data, n), "pow" + n, g -> g * n * Math.pow(data, n - 1)); }

    public Value neg() { return to(-data, "-x", g -> -g); }

    public Value tanh() {
        double t = Math.tanh(data);
        return to(t, "tanh", g -> g * (1 - t) * (1 + t));
    }

    public Value relu() { return to(Math.max(0, data), "relu", g -> data > 0 ? g : 0); }

    public Value exp() {
        double e = Math.exp(data);
        return to(e, "exp", g -> g * e);
    }

    public Value log() {
        if (data <= 0) {
            throw new IllegalArgumentException("log(" + data + ")");
        }
        return to(Math.log(data), "log", g -> g / data);
    }

    public Value sigmoid() {
        double e = Math.exp(-Math.abs(data));
        double s = data < 0 ? e / (1 + e) : 1 / (1 + e);
        return to(s, "sigmoid", g -> g * s * (1 - s));
    }

    public void backward() {
        ArrayList<Value> order = new ArrayList<>();
        HashSet<Value> seen = new HashSet<>();
        ArrayDeque<Value> path = new ArrayDeque<>();
        path.push(this);
        while (!path.isEmpty()) {
            Value node = path.peek();
            boolean waiting = false;
            if (!seen.contains(node)) {
                for (Edge edge : node.edges) {
                    if (!seen.contains(edge.operand())) {
                        path.push(edge.operand());
                        waiting = true;
                    }
                }
            }
            if (!waiting) {
                path.pop();
                if (seen.add(node)) {
                    order.add(node);
                }
            }
        }
        grad = 1;
        for (int i = order.size() - 1; i >= 0; i--) {
            Value node = order.get(i);
            for (Edge edge : node.edges) {
                edge.operand().grad += edge.share().applyAsDouble(node.grad);
            }
        }
    }

    @Override
    public String toString() { return "Value(data=" + data + ", grad=" + grad + ")"; }
}
