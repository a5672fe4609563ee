package org.chainmark.exercises.open.training.contract;

import org.chainmark.suite.StudentClass;

/** Where batches come from. */
@StudentClass("training.Data")
public interface Data {
    /** An endless row of random batches. The same seed gives the same batches. */
    Batches batches(long seed);
}
