package org.chainmark.exercises.open.training.contract;

import org.chainmark.suite.StudentClass;

/** Batches, one after the other. */
@StudentClass("training.Batches")
public interface Batches {
    Batch next();
}
