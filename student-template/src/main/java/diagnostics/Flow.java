package diagnostics;

/** How gradients change from the last layer back to the first. This file is given; changes to it are not handed in. */
public enum Flow {
    /** The norm of the first layer is less than a thousandth of that of the last. */
    VANISHING,
    /** The norm of the first layer is more than a thousand times that of the last. */
    EXPLODING,
    HEALTHY,
    /** A norm is NaN or infinite. */
    BROKEN
}
