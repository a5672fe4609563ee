package training;

/** A number that takes part in a graph, with its gradient. */
public interface Parameter {
    double data();

    void setData(double data);

    /** The sum of what every {@code backward} has added since it was last set to zero. */
    double grad();

    void setGrad(double grad);

    /** Sets the gradient to 0. */
    void zeroGrad();
}
