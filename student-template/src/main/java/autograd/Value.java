package autograd;

import java.util.Collection;

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

    // Your fields go here.

    /** Makes a leaf that holds {@code data}. Its gradient starts at 0. */
    public Value(double data) {
        throw new UnsupportedOperationException("not written yet: Value(double)");
    }

    /** The number. */
    public double data() {
        throw new UnsupportedOperationException("not written yet: data()");
    }

    /** Replaces the number; used to move a parameter after its gradient is known. */
    public void setData(double data) {
        throw new UnsupportedOperationException("not written yet: setData(double)");
    }

    /** The gradient that has been collected here so far. */
    public double grad() {
        throw new UnsupportedOperationException("not written yet: grad()");
    }

    /** Sets the gradient of this value, and of no other, back to 0. */
    public void zeroGrad() {
        throw new UnsupportedOperationException("not written yet: zeroGrad()");
    }

    /** The operands that this value was made from; empty for a leaf. */
    public Collection<Value> prev() {
        throw new UnsupportedOperationException("not written yet: prev()");
    }

    /** A short name of the operation that made this value, such as {@code "+"}; empty for a leaf. */
    public String op() {
        throw new UnsupportedOperationException("not written yet: op()");
    }

    /** {@code this + other}. */
    public Value add(Value other) {
        throw new UnsupportedOperationException("not written yet: add(Value)");
    }

    /** {@code this + other} with a plain number. */
    public Value add(double other) {
        throw new UnsupportedOperationException("not written yet: add(double)");
    }

    /** {@code this - other}. */
    public Value sub(Value other) {
        throw new UnsupportedOperationException("not written yet: sub(Value)");
    }

    /** {@code this - other} with a plain number. */
    public Value sub(double other) {
        throw new UnsupportedOperationException("not written yet: sub(double)");
    }

    /** {@code this * other}. */
    public Value mul(Value other) {
        throw new UnsupportedOperationException("not written yet: mul(Value)");
    }

    /** {@code this * other} with a plain number. */
    public Value mul(double other) {
        throw new UnsupportedOperationException("not written yet: mul(double)");
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
        throw new UnsupportedOperationException("not written yet: neg()");
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
        throw new UnsupportedOperationException("not written yet: backward()");
    }

    /** The number and the gradient, written {@code Value(data=3.0, grad=0.0)}. */
    @Override
    public String toString() {
        throw new UnsupportedOperationException("not written yet: toString()");
    }
}
