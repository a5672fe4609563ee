package org.chainmark.exercises.open.training.contract;

import java.util.List;
import org.chainmark.suite.StaticMethod;
import org.chainmark.suite.StudentClass;

/** The student's losses. */
@StudentClass("training.Losses")
public interface LossFunctions {
    @StaticMethod
    Scalar loss(List<Scalar> outputs, double[] targets);
}
