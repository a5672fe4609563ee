package org.chainmark.exercises.open.training.bench;

/**
 * One thing that a training loop did.
 *
 * @param index the parameter or the batch it was done to; 0 where there is only one
 * @param first the number it is about, see {@link Kind}
 * @param second the other number, if there are two
 */
public record Event(Kind kind, int index, double first, double second) {
    /** What was done. */
    public enum Kind {
        /** A row of batches was asked for. */
        BATCHES,
        /** A batch was taken. */
        NEXT,
        /** {@code first} is the output that was computed, {@code index} the batch, or -1 if its row is in none. */
        FORWARD,
        /** {@code first} is the number on which it was called. */
        BACKWARD,
        /** The graph of the next {@link #BACKWARD} was computed from a number that has changed since. */
        CHANGED_GRAPH,
        /** A gradient was set to 0. */
        ZERO_GRAD,
        /** {@code first} is the norm before, {@code second} the norm after. */
        CLIP,
        /** A parameter went from {@code first} to {@code second}. */
        SET_DATA,
        /** A gradient went from {@code first} to {@code second}, which is not 0. */
        SET_GRAD,
        /** An input of the model went from {@code first} to {@code second}. */
        SET_INPUT,
        /** The smallest and the largest input were reported. */
        REPORT_INPUT,
        /** The smallest and the largest output were reported. */
        REPORT_OUTPUT,
        /** A loss was reported. */
        REPORT_LOSS,
        /** {@code first} is the norm that was reported, {@code second} the norm of the gradients at that moment. */
        REPORT_NORM
    }
}
