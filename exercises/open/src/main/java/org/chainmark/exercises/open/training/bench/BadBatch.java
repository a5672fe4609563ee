package org.chainmark.exercises.open.training.bench;

/** What is wrong with a batch. */
public enum BadBatch {
    /** An input of each row is not a number. */
    NAN_INPUT,
    /** An input of each row is infinite: the measuring device was off its scale. */
    INFINITE_INPUT,
    /** Inputs, outputs and loss are ordinary, but the gradients are not numbers. */
    NAN_GRADIENT
}
