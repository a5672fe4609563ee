package autograd;

import java.util.*;

/**
 * Addition, multiplication, powers and the five functions know their derivatives. Everything else is made from them, so its
 * derivatives come by themselves.
 */
public class Value {
    private double data;
    private double grad;
    private final String op;
    private final Collection<Value> children;
    private Runnable chainRule;

    public Value(double data) {
        this(data, "");
    }

    private Value(double data, String op, Value... children) {
        this.data = data;
        this.op = op;
        this.children = Arrays.asList(children);
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
        return children;
    }

    public String op() {
        return op;
    }

    public Value add(Value other) {
        Value sum = new Value(data + other.data, "+", this, other);
        sum.chainRule = () -> {
            this.grad += sum.grad;
            other.grad += sum.grad;
        };
        return sum;
    }

    public Value mul(Value other) {
        Value product = new Value(data * other.data, "*", this, other);
        product.chainRule = () -> {
            this.grad += other.data * product.grad;
            other.grad += this.data * product.grad;
        };
        return product;
    }

    public Value pow(double exponent) {
        Value power = new Value(Math.pow(data, exponent), "^", this);
        power.chainRule = () -> this.grad += exponent * Math.pow(this.data, exponent - 1) * power.grad;
        return power;
    }

    // made from the three above

    public Value neg() {
        return mul(-1);
    }

    public Value sub(Value other) {
        return add(other.neg());
    }

    public Value div(Value other) {
        return mul(other.pow(-1));
    }

    public Value add(double other) {
        return add(new Value(other));
    }

    public Value mul(double other) {
        return mul(new Value(other));
    }

    public Value sub(double other) {
        return add(-other);
    }

    public Value div(double other) {
        return div(new Value(other));
    }

    public Value rsub(double other) {
        return neg().add(other);
    }

    public Value rdiv(double other) {
        return pow(-1).mul(other);
    }

    public Value tanh() {
        Value t = new Value(Math.tanh(data), "tanh", this);
        t.chainRule = () -> this.grad += (1 - t.data * t.data) * t.grad;
        return t;
    }

    public Value relu() {
        Value r = new Value(Math.max(data, 0.0), "relu", this);
        r.chainRule = () -> this.grad += this.data > 0 ? r.grad : 0;
        return r;
    }

    public Value exp() {
        Value e = new Value(Math.exp(data), "exp", this);
        e.chainRule = () -> this.grad += e.data * e.grad;
        return e;
    }

    public Value log() {
        if (data <= 0) {
            throw new IllegalArgumentException("log(" + data + ")");
        }
        Value l = new Value(Math.log(data), "log", this);
        l.chainRule = () -> this.grad += 1 / this.data * l.grad;
        return l;
    }

    public Value sigmoid() {
        double e = Math.exp(-Math.abs(data));
        Value s = new Value(data >= 0 ? 1 / (1 + e) : e / (1 + e), "sigmoid", this);
        s.chainRule = () -> this.grad += s.data * (1 - s.data) * s.grad;
        return s;
    }

    public void backward() {
        LinkedList<Value> order = topological();
        grad = 1;
        for (Value node : order) {
            if (node.chainRule != null) {
                node.chainRule.run();
            }
        }
    }

    /** The nodes of the graph, each before its children. */
    private LinkedList<Value> topological() {
        LinkedList<Value> order = new LinkedList<>();
        Set<Value> visited = new HashSet<>();
        Stack<Value> path = new Stack<>();
        Stack<Iterator<Value>> next = new Stack<>();
        visited.add(this);
        path.push(this);
        next.push(children.iterator());
        while (!path.isEmpty()) {
            if (next.peek().hasNext()) {
                Value child = next.peek().next();
                if (visited.add(child)) {
                    path.push(child);
                    next.push(child.children.iterator());
                }
            } else {
                next.pop();
                order.addFirst(path.pop());
            }
        }
        return order;
    }

    @Override
    public String toString() {
        return "Value(data=" + data + ", grad=" + grad + ")";
    }
}
