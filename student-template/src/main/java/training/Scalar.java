package training;

import java.util.List;

/** A number that was computed, and the graph it was computed from. Operations make new ones. */
public interface Scalar {
    double data();

    Scalar add(Scalar other);

    Scalar sub(Scalar other);

    Scalar mul(Scalar other);

    Scalar plus(double number);

    Scalar times(double number);

    Scalar pow(double exponent);

    Scalar abs();

    /** The natural logarithm; NaN for a negative number. */
    Scalar log();

    /** Adds to the gradients of everything that this number was computed from. */
    void backward();

    /** All leaves of the graph: parameters of the model, and inputs. */
    List<Parameter> leaves();
}
