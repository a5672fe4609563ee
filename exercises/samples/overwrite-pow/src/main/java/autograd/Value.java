package autograd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Value {
    protected double data;
    protected double grad;

    public Value(double data) {
        this.data = data;
    }

    public double data() { return data; }

    public void setData(double data) { this.data = data; }

    public double grad() { return grad; }

    public void zeroGrad() { grad = 0; }

    public Collection<Value> prev() { return List.of(); }

    public String op() { return ""; }

    void propagate() {}

    public Value add(Value other) { return new Add(this, other); }

    public Value add(double other) { return new Add(this, new Value(other)); }

    public Value sub(Value other) { return new Sub(this, other); }

    public Value sub(double other) { return new Sub(this, new Value(other)); }

    public Value mul(Value other) { return new Mul(this, other); }

    public Value mul(double other) { return new Mul(this, new Value(other)); }

    public Value div(Value other) { return new Div(this, other); }

    public Value div(double other) { return new Div(this, new Value(other)); }

    public Value rsub(double other) { return new Sub(new Value(other), this); }

    public Value rdiv(double other) { return new Div(new Value(other), this); }

    public Value pow(double exponent) { return new Pow(this, exponent); }

    public Value neg() { return new Neg(this); }

    public Value tanh() { return new Tanh(this); }

    public Value relu() { return new Relu(this); }

    public Value exp() { return new Exp(this); }

    public Value log() {
        if (data <= 0) {
            throw new IllegalArgumentException("log is only defined for positive numbers, got " + data);
        }
        return new Log(this);
    }

    public Value sigmoid() { return new Sigmoid(this); }

    public final void backward() {
        List<Value> nodes = postOrder();
        grad = 1;
        for (int i = nodes.size(); i-- > 0; ) {
            nodes.get(i).propagate();
        }
    }

    private List<Value> postOrder() {
        List<Value> finished = new ArrayList<>();
        Map<Value, Integer> next = new HashMap<>();
        List<Value> path = new ArrayList<>();
        path.add(this);
        next.put(this, 0);
        while (!path.isEmpty()) {
            Value top = path.get(path.size() - 1);
            List<Value> operands = (List<Value>) top.prev();
            int i = next.get(top);
            if (i == operands.size()) {
                path.remove(path.size() - 1);
                finished.add(top);
                continue;
            }
            next.put(top, i + 1);
            Value child = operands.get(i);
            if (next.putIfAbsent(child, 0) == null) {
                path.add(child);
            }
        }
        return finished;
    }

    @Override
    public String toString() { return "Value(data=" + data + ", grad=" + grad + ")"; }

    private abstract static class Binary extends Value {
        final Value a;
        final Value b;

        Binary(double data, Value a, Value b) {
            super(data);
            this.a = a;
            this.b = b;
        }

        @Override
        public Collection<Value> prev() { return List.of(a, b); }

        @Override
        public String op() { return getClass().getSimpleName(); }
    }

    private abstract static class Unary extends Value {
        final Value x;

        Unary(double data, Value x) {
            super(data);
            this.x = x;
        }

        abstract double slope();

        @Override
        void propagate() { x.grad += slope() * grad; }

        @Override
        public Collection<Value> prev() { return List.of(x); }

        @Override
        public String op() { return getClass().getSimpleName(); }
    }

    private static final class Add extends Binary {
        Add(Value a, Value b) { super(a.data + b.data, a, b); }

        @Override
        void propagate() {
            a.grad += grad;
            b.grad += grad;
        }
    }

    private static final class Sub extends Binary {
        Sub(Value a, Value b) { super(a.data - b.data, a, b); }

        @Override
        void propagate() {
            a.grad += grad;
            b.grad -= grad;
        }
    }

    private static final class Mul extends Binary {
        Mul(Value a, Value b) { super(a.data * b.data, a, b); }

        @Override
        void propagate() {
            a.grad += b.data * grad;
            b.grad += a.data * grad;
        }
    }

    private static final class Div extends Binary {
        Div(Value a, Value b) { super(a.data / b.data, a, b); }

        @Override
        void propagate() {
            a.grad += grad / b.data;
            b.grad -= grad * a.data / (b.data * b.data);
        }
    }

    private static final class Pow extends Unary {
        private final double n;

        Pow(Value x, double n) {
            super(Math.pow(x.data, n), x);
            this.n = n;
        }

        @Override
        double slope() { return n * Math.pow(x.data, n - 1); }

        @Override
        void propagate() { x.grad = slope() * grad; }
    }

    private static final class Neg extends Unary {
        Neg(Value x) { super(-x.data, x); }

        @Override
        double slope() { return -1; }
    }

    private static final class Tanh extends Unary {
        Tanh(Value x) { super(Math.tanh(x.data), x); }

        @Override
        double slope() { return 1 - data * data; }
    }

    private static final class Relu extends Unary {
        Relu(Value x) { super(Math.max(0, x.data), x); }

        @Override
        double slope() { return x.data > 0 ? 1 : 0; }
    }

    private static final class Exp extends Unary {
        Exp(Value x) { super(Math.exp(x.data), x); }

        @Override
        double slope() { return data; }
    }

    private static final class Log extends Unary {
        Log(Value x) { super(Math.log(x.data), x); }

        @Override
        double slope() { return 1 / x.data; }
    }

    private static final class Sigmoid extends Unary {
        Sigmoid(Value x) { super(of(x.data), x); }

        static double of(double x) { return x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)); }

        @Override
        double slope() { return data * (1 - data); }
    }
}
