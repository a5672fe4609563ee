package org.chainmark.exercises.open.training.contract;

import org.chainmark.suite.StudentClass;

/** Takes what is measured in each step. */
@StudentClass("training.Monitor")
public interface Monitor {
    /** The smallest and the largest input of the batch. */
    void input(double min, double max);

    /** The smallest and the largest output of the model for the batch. */
    void output(double min, double max);

    /** The loss of the batch. */
    void loss(double loss);

    /** The norm of the gradients of all parameters together. */
    void gradientNorm(double norm);
}
