package training;

/** Batches, one after the other. */
public interface Batches {
    Batch next();
}
