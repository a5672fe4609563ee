package org.chainmark.exercises.open.matrix.net;

import java.util.EnumSet;
import java.util.Set;

/** A mistake in one line of the passes. */
public enum Mistake {
    NO_RELU,
    RELU_ON_OUTPUT,
    NO_FIRST_BIAS,
    NO_SECOND_BIAS,

    LOSS_WITHOUT_HALF,
    LOSS_WITHOUT_MEAN,
    LOSS_OF_LAST_SAMPLE,
    LOSS_MEAN_OF_ALL,

    NO_MEAN,
    MEAN_TWICE,
    FACTOR_TWO,
    SIGN,

    DW2_TRANSPOSED,
    DW2_FROM_Z,
    B2_FIRST_SAMPLE,
    B2_LAST_SAMPLE,
    B2_MEAN,
    B2_EVERYTHING,
    B1_FIRST_SAMPLE,
    B1_LAST_SAMPLE,
    B1_MEAN,
    B1_EVERYTHING,
    W2_NOT_TRANSPOSED,
    NO_MASK,
    MASK_INVERTED,
    MASK_OF_GRADIENT,
    MASK_OF_PRODUCT,
    MASK_VALUE,
    W1_NOT_TRANSPOSED,
    DX_WITHOUT_MASK,
    DW1_FROM_A1,
    DW1_WITHOUT_MASK,
    DW1_TRANSPOSED,
    DB1_WITHOUT_MASK,

    STEP_W2_FIRST,
    STEP_UPWARD,
    STEP_WITHOUT_RATE,
    STEP_WITHOUT_BIASES;

    static final Set<Mistake> NONE = EnumSet.noneOf(Mistake.class);

    /** These mistakes together. */
    public static Set<Mistake> all(Mistake first, Mistake... others) {
        return EnumSet.of(first, others);
    }
}
