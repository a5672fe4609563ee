package autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * One number in a computation, together with the record of how it was made.
 *
 * <p>A {@code Value} made with {@link #Value(double)} is a leaf: an input or a parameter. Every operation makes a new
 * {@code Value} that remembers its operands. {@link #backward()} walks that record from the result to the leaves and
 * leaves in each of them its gradient: how fast the result changes when that number changes.
 *
 * <p>The public signatures below are the contract; keep them. Everything else is yours: add fields, constructors,
 * nested classes and further files in this package as you like. TASK.md says what each part has to do.
 */
public class Value {

    private double data;
    private double grad;
    private final List<Value> prev;
    private final String op;
    private Runnable step = () -> {};

    private Value(double data, String op, Value... prev) {
        this.data = data;
        this.op = op;
        this.prev = List.of(prev);
    }

    /** Makes a leaf that holds {@code data}. Its gradient starts at 0. */
    public Value(double data) {
        this(data, "");
    }

    /** The number. */
    public double data() {
        return data;
    }

    /** Replaces the number; used to move a parameter after its gradient is known. */
    public void setData(double data) {
        this.data = data;
    }

    /** The gradient that has been collected here so far. */
    public double grad() {
        return grad;
    }

    /** Sets the gradient of this value, and of no other, back to 0. */
    public void zeroGrad() {
        grad = 0;
    }

    /** The operands that this value was made from; empty for a leaf. */
    public Collection<Value> prev() {
        return prev;
    }

    /** A short name of the operation that made this value, such as {@code "+"}; empty for a leaf. */
    public String op() {
        return op;
    }

    /** {@code this + other}. */
    public Value add(Value other) {
        Value sum = new Value(data + other.data, "+", this, other);
        sum.step = () -> {
            this.grad += sum.grad;
            other.grad += sum.grad;
        };
        return sum;
    }

    /** {@code this + other} with a plain number. */
    public Value add(double other) {
        return add(new Value(other));
    }

    /** {@code this - other}. */
    public Value sub(Value other) {
        return add(other.neg());
    }

    /** {@code this - other} with a plain number. */
    public Value sub(double other) {
        return add(-other);
    }

    /** {@code this * other}. */
    public Value mul(Value other) {
        Value product = new Value(data * other.data, "*", this, other);
        product.step = () -> {
            this.grad += other.data * product.grad;
            other.grad += this.data * product.grad;
        };
        return product;
    }

    /** {@code this * other} with a plain number. */
    public Value mul(double other) {
        return mul(new Value(other));
    }

    /** {@code this / other}. */
    public Value div(Value other) {
        throw new UnsupportedOperationException("not written yet: div(Value)");
    }

    /** {@code this / other} with a plain number. */
    public Value div(double other) {
        throw new UnsupportedOperationException("not written yet: div(double)");
    }

    /** The reversed subtraction, {@code other - this}: {@code x.rsub(5)} is 5 - x. */
    public Value rsub(double other) {
        throw new UnsupportedOperationException("not written yet: rsub(double)");
    }

    /** The reversed division, {@code other / this}: {@code x.rdiv(5)} is 5 / x. */
    public Value rdiv(double other) {
        throw new UnsupportedOperationException("not written yet: rdiv(double)");
    }

    /** {@code this} to the power of a constant; the exponent is a plain number and has no gradient. */
    public Value pow(double exponent) {
        throw new UnsupportedOperationException("not written yet: pow(double)");
    }

    /** {@code -this}. */
    public Value neg() {
        return mul(-1);
    }

    /** The hyperbolic tangent of this. */
    public Value tanh() {
        throw new UnsupportedOperationException("not written yet: tanh()");
    }

    /** This if it is positive, else 0. Its slope at exactly 0 counts as 0 here. */
    public Value relu() {
        throw new UnsupportedOperationException("not written yet: relu()");
    }

    /** e to the power of this. */
    public Value exp() {
        throw new UnsupportedOperationException("not written yet: exp()");
    }

    /**
     * The natural logarithm of this.
     *
     * @throws IllegalArgumentException if this is zero or negative
     */
    public Value log() {
        throw new UnsupportedOperationException("not written yet: log()");
    }

    /** The logistic function, 1 / (1 + e^-this). */
    public Value sigmoid() {
        throw new UnsupportedOperationException("not written yet: sigmoid()");
    }

    /**
     * Computes the gradient of this value with respect to every value it was made from, and adds it to what each of
     * them holds. The gradient of this value with respect to itself is 1.
     */
    public void backward() {
        List<Value> topo = new ArrayList<>();
        Set<Value> visited = new HashSet<>();
        Deque<Value> stack = new ArrayDeque<>();
        Deque<Iterator<Value>> rest = new ArrayDeque<>();
        visited.add(this);
        stack.push(this);
        rest.push(prev.iterator());
        while (!stack.isEmpty()) {
            if (rest.peek().hasNext()) {
                Value operand = rest.peek().next();
                if (visited.add(operand)) {
                    stack.push(operand);
                    rest.push(operand.prev.iterator());
                }
            } else {
                rest.pop();
                topo.add(stack.pop());
            }
        }
        grad = 1.0;
        for (int i = topo.size() - 1; i >= 0; i--) {
            topo.get(i).step.run();
        }
    }

    /** The number and the gradient, written {@code Value(data=3.0, grad=0.0)}. */
    @Override
    public String toString() {
        return "Value(data=" + data + ", grad=" + grad + ")";
    }
}
