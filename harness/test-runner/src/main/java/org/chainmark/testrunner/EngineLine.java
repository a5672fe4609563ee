package org.chainmark.testrunner;

/** The judge, who knows what the engine of this round computes. */
public interface EngineLine {
    /**
     * Tells what happened since the last question.
     *
     * @param events the {@linkplain Event words} of events, each with its number if it has one
     * @param node what is asked for, or -1 for nothing
     * @return how the last event ended (0: well, 1: IllegalArgumentException, 2: StackOverflowError, 3: not at all, since
     *     the tests have asked too much); after an exception, that event has not happened. Then, if a node was asked for,
     *     the numbers and gradients of all nodes from {@code node / BLOCK * BLOCK} on, as many as there are in a
     *     {@linkplain Recording#BLOCK block}
     */
    double[] ask(double[] events, int node);
}
