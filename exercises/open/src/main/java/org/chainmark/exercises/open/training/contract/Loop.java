package org.chainmark.exercises.open.training.contract;

import org.chainmark.suite.StaticMethod;
import org.chainmark.suite.StudentClass;

/** The student's training loop. */
@StudentClass("training.TrainingLoop")
public interface Loop {
    @StaticMethod
    double learningRate();

    @StaticMethod
    void train(Model model, Data data, Clipping clipping, Monitor monitor, double learningRate, int steps);

    @StaticMethod
    void stepOnTwoLosses(Model model, Batch batch, double learningRate);
}
