package org.chainmark.exercises.open.training.contract;

import org.chainmark.suite.StudentClass;

/** A few examples. */
@StudentClass("training.Batch")
public interface Batch {
    /** One row for each example. */
    double[][] inputs();

    /** One number for each example. */
    double[] targets();
}
