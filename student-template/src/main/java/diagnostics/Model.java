package diagnostics;

import java.util.List;

/** A model that is looked into. This file is given; changes to it are not handed in. */
public interface Model {
    /** Computes the output for an input. */
    double[] forward(double[] input);

    /** The loss of the last output. */
    double loss(double[] target);

    /** Sets all gradients to zero. */
    void zeroGrad();

    /** Computes the gradients of the last loss, from the last layer back to the first, and adds them up. */
    void backward();

    /** The parameters, the first layer first. */
    List<Tensor> parameters();
}
