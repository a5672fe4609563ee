package org.chainmark.exercises.open.matrix.contract;

import org.chainmark.suite.StudentClass;

/** The given record of gradients. */
@StudentClass("matrix.Gradients")
public interface NetGradients {
    double[][] dW1();

    double[] dB1();

    double[][] dW2();

    double[] dB2();

    double[][] dX();
}
