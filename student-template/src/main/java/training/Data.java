package training;

/** Where batches come from. */
public interface Data {
    /** An endless row of random batches. The same seed gives the same batches. */
    Batches batches(long seed);
}
