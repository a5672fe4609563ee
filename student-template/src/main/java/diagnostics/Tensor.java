package diagnostics;

/** A parameter of a model. This file is given; changes to it are not handed in. */
public interface Tensor {
    String name();

    /** Its gradient; null if none has arrived. */
    double[] gradient();

    /** From now on the hook is told the gradient whenever one arrives, until the registration is removed. */
    Registration onGradient(GradientHook hook);
}
