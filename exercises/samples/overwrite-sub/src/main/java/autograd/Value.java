package autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

public class Value {
    private double data;
    private double grad;
    private final Op op;
    private final Value left;
    private final Value right;
    private final double exponent;

    public Value(double data) {
        this(data, Op.LEAF, null, null, Double.NaN);
    }

    private Value(double data, Op op, Value left, Value right, double exponent) {
        this.data = data;
        this.op = op;
        this.left = left;
        this.right = right;
        this.exponent = exponent;
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
        this.grad = 0.0;
    }

    public Collection<Value> prev() {
        List<Value> operands = new ArrayList<>(2);
        if (left != null) {
            operands.add(left);
        }
        if (right != null) {
            operands.add(right);
        }
        return operands;
    }

    public String op() {
        return op.symbol;
    }

    public Value add(Value other) {
        return binary(Op.ADD, other, data + other.data);
    }

    public Value add(double other) {
        return add(new Value(other));
    }

    public Value sub(Value other) {
        return binary(Op.SUB, other, data - other.data);
    }

    public Value sub(double other) {
        return sub(new Value(other));
    }

    public Value mul(Value other) {
        return binary(Op.MUL, other, data * other.data);
    }

    public Value mul(double other) {
        return mul(new Value(other));
    }

    public Value div(Value other) {
        return binary(Op.DIV, other, data / other.data);
    }

    public Value div(double other) {
        return div(new Value(other));
    }

    public Value rsub(double other) {
        return new Value(other).sub(this);
    }

    public Value rdiv(double other) {
        return new Value(other).div(this);
    }

    public Value pow(double exponent) {
        return new Value(Math.pow(data, exponent), Op.POW, this, null, exponent);
    }

    public Value neg() {
        return unary(Op.NEG, -data);
    }

    public Value tanh() {
        return unary(Op.TANH, Math.tanh(data));
    }

    public Value relu() {
        return unary(Op.RELU, Math.max(0, data));
    }

    public Value exp() {
        return unary(Op.EXP, Math.exp(data));
    }

    public Value log() {
        if (!(data > 0)) {
            throw new IllegalArgumentException("log(" + data + ") is not defined");
        }
        return unary(Op.LOG, Math.log(data));
    }

    public Value sigmoid() {
        return unary(Op.SIGMOID, 1.0 / (1.0 + Math.exp(-data)));
    }

    private Value unary(Op operation, double result) {
        return new Value(result, operation, this, null, Double.NaN);
    }

    private Value binary(Op operation, Value other, double result) {
        return new Value(result, operation, this, other, Double.NaN);
    }

    public void backward() {
        Deque<Value> order = topological();
        this.grad = 1.0;
        while (!order.isEmpty()) {
            order.pop().distribute();
        }
    }

    private void distribute() {
        switch (op) {
            case LEAF -> {}
            case ADD -> {
                left.grad += grad;
                right.grad += grad;
            }
            case SUB -> {
                left.grad = grad;
                right.grad = -grad;
            }
            case MUL -> {
                left.grad += grad * right.data;
                right.grad += grad * left.data;
            }
            case DIV -> {
                left.grad += grad / right.data;
                right.grad -= grad * data / right.data;
            }
            case POW -> left.grad += grad * exponent * Math.pow(left.data, exponent - 1);
            case NEG -> left.grad -= grad;
            case TANH -> left.grad += grad * (1 - data * data);
            case RELU -> left.grad += left.data > 0 ? grad : 0;
            case EXP -> left.grad += grad * data;
            case LOG -> left.grad += grad / left.data;
            case SIGMOID -> left.grad += grad * data * (1 - data);
        }
    }

    private Deque<Value> topological() {
        Deque<Value> finished = new ArrayDeque<>();
        Map<Value, Boolean> colour = new IdentityHashMap<>();
        Deque<Value> work = new ArrayDeque<>();
        work.push(this);
        while (!work.isEmpty()) {
            Value v = work.peek();
            Boolean c = colour.get(v);
            if (c == null) {
                colour.put(v, false);
                if (v.left != null && !colour.containsKey(v.left)) {
                    work.push(v.left);
                }
                if (v.right != null && !colour.containsKey(v.right)) {
                    work.push(v.right);
                }
            } else {
                work.pop();
                if (!c) {
                    colour.put(v, true);
                    finished.push(v);
                }
            }
        }
        return finished;
    }

    @Override
    public String toString() {
        return String.format("Value(data=%s, grad=%s)", data, grad);
    }
}
