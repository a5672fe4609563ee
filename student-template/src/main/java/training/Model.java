package training;

import java.util.List;

/** What is trained. */
public interface Model {
    /** What training may change: always the same objects. */
    List<Parameter> parameters();

    /** Computes the output for one row of inputs, with the parameters as they are now. */
    Scalar forward(double[] input);

    /** A number without a history: no gradient flows through it. */
    Scalar constant(double number);
}
