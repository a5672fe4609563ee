package org.chainmark.testrunner;

/** The judge, who knows what the engine of this round computes. */
public interface EngineLine {
    /**
     * Tells what happened since the last question.
     *
     * @param events four numbers each, see {@link Recording}
     * @return how the last event ended (0: well, 1: IllegalArgumentException, 2: StackOverflowError, 3: another
     *     exception), then for each node its number and its gradient; after an exception, that event has not happened
     */
    double[] ask(double[] events);
}
