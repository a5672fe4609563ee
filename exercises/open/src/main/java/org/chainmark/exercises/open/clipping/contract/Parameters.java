package org.chainmark.exercises.open.clipping.contract;

import org.chainmark.suite.Constructs;
import org.chainmark.suite.StudentClass;

/** Makes parameters. */
@StudentClass("clipping.Parameter")
public interface Parameters {
    @Constructs
    Parameter of(double[] data, double[] grad);
}
