package diagnostics;

/** What arrived at a parameter. This file is given; changes to it are not handed in. */
public enum Connection {
    /** Nothing: the parameter is not connected to the loss. */
    MISSING,
    /** A gradient, and all of it is zero: it is connected, and something on the way has a slope of zero. */
    ZERO,
    /** A gradient that is not all zero. */
    FLOWING
}
