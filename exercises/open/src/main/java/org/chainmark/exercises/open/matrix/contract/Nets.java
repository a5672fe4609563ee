package org.chainmark.exercises.open.matrix.contract;

import org.chainmark.suite.Constructs;
import org.chainmark.suite.StudentClass;

/** Makes nets. */
@StudentClass("matrix.TwoLayerNet")
public interface Nets {
    @Constructs
    Net of(double[][] w1, double[] b1, double[][] w2, double[] b2);
}
