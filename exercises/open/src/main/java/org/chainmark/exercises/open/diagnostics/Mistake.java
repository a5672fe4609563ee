package org.chainmark.exercises.open.diagnostics;

/** A mistake in one of the instruments. */
enum Mistake {
    NONE,

    NO_INPUT,
    NO_OUTPUT,
    NO_LOSS,
    NO_GRADIENT,
    LATE,
    NAN_ONLY,
    COMPARES_WITH_NAN,
    FIRST_NUMBER_ONLY,
    NO_ZERO_GRAD,
    LAST_PARAMETER,
    MISSING_IS_BAD,

    SWAPPED,
    MISSING_IS_ZERO,
    FIRST_ENTRY,
    SUM,

    HOOKS_LEFT,
    HOOKS_LEFT_IF_BAD,
    HOOKS_LAST,
    HOOKS_LOOKED_AT_AFTERWARDS,

    ABSOLUTE_VALUES,
    LARGEST,
    NO_ROOT,
    MEAN,

    NAN_IS_HEALTHY,
    LAST_TO_FIRST,
    ABSOLUTE_SIZE,

    BY_TENSOR,
    LAST_PLACE
}
