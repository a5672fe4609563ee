package org.chainmark.exercises.open.diagnostics.contract;

import org.chainmark.suite.StaticMethod;
import org.chainmark.suite.StudentClass;

/** What the student writes. */
@StudentClass("diagnostics.Diagnostics")
public interface Instruments {
    @StaticMethod
    Finding inspectBatch(Model model, double[] input, double[] target);

    @StaticMethod
    Constant.Connection connection(Tensor tensor);

    @StaticMethod
    String firstBadGradient(Model model, double[] input, double[] target);

    @StaticMethod
    double[] layerNorms(Model model);

    @StaticMethod
    Constant.Flow flow(double[] norms);

    @StaticMethod
    Place firstBad(History history);
}
