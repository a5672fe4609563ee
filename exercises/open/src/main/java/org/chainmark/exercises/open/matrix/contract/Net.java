package org.chainmark.exercises.open.matrix.contract;

import org.chainmark.suite.MethodOrField;
import org.chainmark.suite.StudentClass;

/** A net of the student's. */
@StudentClass("matrix.TwoLayerNet")
public interface Net {
    @MethodOrField
    double[][] w1();

    @MethodOrField
    double[] b1();

    @MethodOrField
    double[][] w2();

    @MethodOrField
    double[] b2();

    double[][] forward(double[][] x);

    double loss(double[][] x, double[][] y);

    NetGradients backward(double[][] x, double[][] y);

    void step(double[][] x, double[][] y, double learningRate);
}
