package autograd;

import java.util.*;

public class Value {
    public double data;
    public double grad = 0.0;
    public Set<Value> prev;
    public String op;
    private Runnable _backward = () -> {};

    public Value(double data) {
        this(data, Set.of(), "");
    }

    private Value(double data, Collection<Value> children, String op) {
        this.data = data;
        this.prev = new LinkedHashSet<>(children);
        this.op = op;
    }

    public void zeroGrad() {
        grad = 0.0;
    }

    public Value add(Value other) {
        Value out = new Value(this.data + other.data, List.of(this, other), "+");
        out._backward = () -> {
            this.grad = out.grad;
            other.grad = out.grad;
        };
        return out;
    }

    public Value mul(Value other) {
        Value out = new Value(this.data * other.data, List.of(this, other), "*");
        out._backward = () -> {
            this.grad = out.grad * other.data;
            other.grad = out.grad * this.data;
        };
        return out;
    }

    public Value pow(double power) {
        Value out = new Value(Math.pow(this.data, power), List.of(this), "**" + power);
        out._backward = () -> this.grad = out.grad * power * Math.pow(this.data, power - 1);
        return out;
    }

    public Value add(double other) { return this.add(new Value(other)); }
    public Value mul(double other) { return this.mul(new Value(other)); }
    public Value neg() { return this.mul(-1.0); }
    public Value sub(Value other) { return this.add(other.neg()); }
    public Value sub(double other) { return this.sub(new Value(other)); }
    public Value rsub(double other) { return new Value(other).add(this.neg()); }
    public Value div(Value other) { return this.mul(other.pow(-1.0)); }
    public Value div(double other) { return this.div(new Value(other)); }
    public Value rdiv(double other) { return new Value(other).mul(this.pow(-1.0)); }

    public Value tanh() {
        double t = Math.tanh(this.data);
        Value out = new Value(t, List.of(this), "tanh");
        out._backward = () -> this.grad = out.grad * (1.0 - t * t);
        return out;
    }

    public Value relu() {
        Value out = new Value(Math.max(0.0, this.data), List.of(this), "relu");
        out._backward = () -> this.grad = out.grad * (this.data > 0.0 ? 1.0 : 0.0);
        return out;
    }

    public Value exp() {
        Value out = new Value(Math.exp(this.data), List.of(this), "exp");
        out._backward = () -> this.grad = out.grad * out.data;
        return out;
    }

    public Value log() {
        if (this.data <= 0.0) {
            throw new IllegalArgumentException("log is only defined for positive scalar values");
        }
        Value out = new Value(Math.log(this.data), List.of(this), "log");
        out._backward = () -> this.grad = out.grad * (1.0 / this.data);
        return out;
    }

    public Value sigmoid() {
        double s = this.data < 0
                ? Math.exp(this.data) / (1.0 + Math.exp(this.data))
                : 1.0 / (1.0 + Math.exp(-this.data));
        Value out = new Value(s, List.of(this), "sigmoid");
        out._backward = () -> this.grad = out.grad * s * (1.0 - s);
        return out;
    }

    public void backward() {
        LinkedList<Value> topo = new LinkedList<>();
        Set<Value> visited = new HashSet<>();
        Stack<Value> stack = new Stack<>();
        Stack<Iterator<Value>> children = new Stack<>();
        visited.add(this);
        stack.push(this);
        children.push(this.prev.iterator());
        while (!stack.isEmpty()) {
            if (children.peek().hasNext()) {
                Value child = children.peek().next();
                if (visited.add(child)) {
                    stack.push(child);
                    children.push(child.prev.iterator());
                }
            } else {
                children.pop();
                topo.addFirst(stack.pop());
            }
        }
        this.grad = 1.0;
        for (Value node : topo) {
            node._backward.run();
        }
    }

    @Override
    public String toString() {
        return "Value(data=" + data + ", grad=" + grad + ")";
    }
}
