package org.chainmark.exercises.open.diagnostics.contract;

import java.util.List;
import org.chainmark.suite.StudentClass;

/** A model; the judge's. */
@StudentClass("diagnostics.Model")
public interface Model {
    double[] forward(double[] input);

    double loss(double[] target);

    void zeroGrad();

    void backward();

    List<Tensor> parameters();
}
