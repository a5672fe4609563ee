package diagnostics;

/** Where the first bad number of a batch is. This file is given; changes to it are not handed in. */
public enum Stage {
    INPUT,
    OUTPUT,
    LOSS,
    GRADIENT,
    /** Everything is finite. */
    CLEAN
}
