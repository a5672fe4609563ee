package training;

/** A few examples. */
public interface Batch {
    /** One row for each example. */
    double[][] inputs();

    /** One number for each example. */
    double[] targets();
}
