package org.chainmark.exercises.open.training.bench;

import org.chainmark.exercises.open.training.contract.Parameter;

/** A parameter of the model, or an input of it. */
final class Leaf implements Parameter {
    /** The index of an input. */
    static final int INPUT = -1;

    private final Bench bench;
    private final int index;
    private final Node node;
    private double fresh;
    private int freshStep = -1;

    Leaf(Bench bench, int index, double data) {
        this.bench = bench;
        this.index = index;
        this.node = Node.of(this, bench, data);
    }

    Node node() {
        return node;
    }

    int index() {
        return index;
    }

    @Override
    public double data() {
        return node.data();
    }

    @Override
    public void setData(double data) {
        bench.setData(this, data);
    }

    @Override
    public double grad() {
        return node.grad();
    }

    @Override
    public void setGrad(double grad) {
        bench.setGrad(this, grad);
    }

    @Override
    public void zeroGrad() {
        bench.setGrad(this, 0);
    }

    double fresh() {
        return fresh;
    }

    /** What arrives after a step begins a new sum. */
    void addFresh(double gradient) {
        fresh = freshStep == bench.steps() ? fresh + gradient : gradient;
        freshStep = bench.steps();
    }

    void scale(double factor) {
        node.setGrad(node.grad() * factor);
        fresh *= factor;
    }
}
