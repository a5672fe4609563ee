package gradcheck;

/** What a gradient check found. This file is given; changes to it are not handed in. */
public enum Verdict {
    /** The claimed gradient is the numerical one, in every entry. */
    AGREES,
    /** It is another one, in at least one entry. */
    DISAGREES,
    /** The function gives different values for the same parameters, so its differences say nothing. */
    NOISY,
    /** To the left and to the right of this point the slopes are different, so there is no gradient to compare with. */
    KINK
}
