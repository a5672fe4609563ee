package org.chainmark.exercises.open.clipping.contract;

import org.chainmark.suite.StudentClass;

/** One parameter of the given class. */
@StudentClass("clipping.Parameter")
public interface Parameter {
    double[] data();

    double[] grad();
}
