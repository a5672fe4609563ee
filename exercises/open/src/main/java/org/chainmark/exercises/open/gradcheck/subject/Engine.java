package org.chainmark.exercises.open.gradcheck.subject;

import java.util.ArrayList;
import java.util.List;

/** An engine that computes slopes and adds them up, until its gradient is set back. */
public final class Engine {
    private final Curve curve;
    private final List<Double> wrongAt;
    private double gradient;

    /**
     * @param before the gradient that an earlier run left behind
     * @param wrongAt points at which it computes a slope that is twice as large
     */
    public Engine(Curve curve, double before, List<Double> wrongAt) {
        this.curve = curve;
        this.gradient = before;
        this.wrongAt = new ArrayList<>(wrongAt);
    }

    /** The function that it computes; its numbers are right. */
    public double value(double x) {
        return curve.f().applyAsDouble(x);
    }

    /** Adds the slope at a point to the gradient, and gives the gradient. */
    public double backward(double x) {
        double slope = curve.slope().applyAsDouble(x);
        gradient += wrongAt.contains(x) ? 2 * slope : slope;
        return gradient;
    }

    /** Sets the gradient back to 0. */
    public void zeroGrad() {
        gradient = 0;
    }
}
