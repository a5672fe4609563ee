package autograd;

import java.util.*;

/** A leaf. Every operation is a subclass of its own, at the end of this file. */
public class Value {
    double data;
    double grad;

    public Value(double data) {
        this.data = data;
    }

    public double data() { return data; }

    public void setData(double data) { this.data = data; }

    public double grad() { return grad; }

    public void zeroGrad() { grad = 0; }

    public Collection<Value> prev() { return List.of(); }

    public String op() { return ""; }

    /** Hands this node's gradient to its operands; a leaf has none. */
    void propagate() {}

    public Value add(Value other) { return new Add(this, other); }
    public Value sub(Value other) { return new Sub(this, other); }
    public Value mul(Value other) { return new Mul(this, other); }
    public Value div(Value other) { return new Div(this, other); }
    public Value add(double c) { return new AddConstant(this, c); }
    public Value sub(double c) { return new SubConstant(this, c); }
    public Value mul(double c) { return new MulConstant(this, c); }
    public Value div(double c) { return new DivConstant(this, c); }
    public Value rsub(double c) { return new ConstantSub(this, c); }
    public Value rdiv(double c) { return new ConstantDiv(this, c); }
    public Value pow(double exponent) { return new Pow(this, exponent); }
    public Value neg() { return new Neg(this); }
    public Value tanh() { return new Tanh(this); }
    public Value relu() { return new Relu(this); }
    public Value exp() { return new Exp(this); }
    public Value sigmoid() { return new Sigmoid(this); }

    public Value log() {
        if (data <= 0) {
            throw new IllegalArgumentException("log is only defined for positive numbers, got " + data);
        }
        return new Log(this);
    }

    public final void backward() {
        List<Value> order = postOrder();
        grad = 1;
        for (int i = order.size(); --i >= 0; ) {
            order.get(i).propagate();
        }
    }

    /** Depth first; the map holds what is left to look at below each node on the path. */
    private List<Value> postOrder() {
        List<Value> order = new ArrayList<>();
        Map<Value, Iterator<Value>> operandsLeft = new HashMap<>();
        Deque<Value> path = new ArrayDeque<>();
        operandsLeft.put(this, prev().iterator());
        path.push(this);
        while (!path.isEmpty()) {
            Iterator<Value> left = operandsLeft.get(path.peek());
            if (left.hasNext()) {
                Value operand = left.next();
                if (!operandsLeft.containsKey(operand)) {
                    operandsLeft.put(operand, operand.prev().iterator());
                    path.push(operand);
                }
            } else {
                order.add(path.pop());
            }
        }
        return order;
    }

    @Override
    public String toString() { return "Value(data=" + data + ", grad=" + grad + ")"; }

    private abstract static class Operation extends Value {
        private final String op;
        private final Collection<Value> operands;

        Operation(double data, String op, Value... operands) {
            super(data);
            this.op = op;
            this.operands = List.of(operands);
        }

        @Override
        public Collection<Value> prev() { return operands; }

        @Override
        public String op() { return op; }
    }

    private abstract static class Unary extends Operation {
        final Value a;

        Unary(double data, String op, Value a) {
            super(data, op, a);
            this.a = a;
        }
    }

    private abstract static class Binary extends Operation {
        final Value a;
        final Value b;

        Binary(double data, String op, Value a, Value b) {
            super(data, op, a, b);
            this.a = a;
            this.b = b;
        }
    }

    private static final class Add extends Binary {
        Add(Value a, Value b) { super(a.data + b.data, "+", a, b); }

        @Override
        void propagate() {
            a.grad += grad;
            b.grad += grad;
        }
    }

    private static final class Sub extends Binary {
        Sub(Value a, Value b) { super(a.data - b.data, "-", a, b); }

        @Override
        void propagate() {
            a.grad += grad;
            b.grad += -grad;
        }
    }

    private static final class Mul extends Binary {
        Mul(Value a, Value b) { super(a.data * b.data, "*", a, b); }

        @Override
        void propagate() {
            a.grad += b.data * grad;
            b.grad += a.data * grad;
        }
    }

    private static final class Div extends Binary {
        Div(Value a, Value b) { super(a.data / b.data, "/", a, b); }

        @Override
        void propagate() {
            a.grad += 1 / b.data * grad;
            b.grad += -a.data / (b.data * b.data) * grad;
        }
    }

    private static final class AddConstant extends Unary {
        AddConstant(Value a, double c) { super(a.data + c, "+", a); }

        @Override
        void propagate() { a.grad += grad; }
    }

    private static final class SubConstant extends Unary {
        SubConstant(Value a, double c) { super(a.data - c, "-", a); }

        @Override
        void propagate() { a.grad += grad; }
    }

    private static final class MulConstant extends Unary {
        private final double c;

        MulConstant(Value a, double c) {
            super(a.data * c, "*", a);
            this.c = c;
        }

        @Override
        void propagate() { a.grad += c * grad; }
    }

    private static final class DivConstant extends Unary {
        private final double c;

        DivConstant(Value a, double c) {
            super(a.data / c, "/", a);
            this.c = c;
        }

        @Override
        void propagate() { a.grad += 1 / c * grad; }
    }

    private static final class ConstantSub extends Unary {
        ConstantSub(Value a, double c) { super(c - a.data, "-", a); }

        @Override
        void propagate() { a.grad += -grad; }
    }

    private static final class ConstantDiv extends Unary {
        private final double c;

        ConstantDiv(Value a, double c) {
            super(c / a.data, "/", a);
            this.c = c;
        }

        @Override
        void propagate() { a.grad += -c / (a.data * a.data) * grad; }
    }

    private static final class Pow extends Unary {
        private final double n;

        Pow(Value a, double n) {
            super(Math.pow(a.data, n), "^" + n, a);
            this.n = n;
        }

        @Override
        void propagate() { a.grad += n * Math.pow(a.data, n - 1) * grad; }
    }

    private static final class Neg extends Unary {
        Neg(Value a) { super(-a.data, "neg", a); }

        @Override
        void propagate() { a.grad += -grad; }
    }

    private static final class Tanh extends Unary {
        Tanh(Value a) { super(Math.tanh(a.data), "tanh", a); }

        @Override
        void propagate() { a.grad += (1 - data * data) * grad; }
    }

    private static final class Relu extends Unary {
        Relu(Value a) { super(Math.max(0.0, a.data), "relu", a); }

        @Override
        void propagate() { a.grad += a.data > 0 ? grad : 0; }
    }

    private static final class Exp extends Unary {
        Exp(Value a) { super(Math.exp(a.data), "exp", a); }

        @Override
        void propagate() { a.grad += data * grad; }
    }

    private static final class Log extends Unary {
        Log(Value a) { super(Math.log(a.data), "log", a); }

        @Override
        void propagate() { a.grad += 1 / a.data * grad; }
    }

    private static final class Sigmoid extends Unary {
        Sigmoid(Value a) { super(logistic(a.data), "sigmoid", a); }

        @Override
        void propagate() { a.grad += data * (1 - data) * grad; }

        private static double logistic(double x) {
            double small = Math.exp(-Math.abs(x));
            return (x < 0 ? small : 1) / (1 + small);
        }
    }
}
