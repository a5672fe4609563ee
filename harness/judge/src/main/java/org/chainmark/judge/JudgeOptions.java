package org.chainmark.judge;

import java.util.List;

/**
 * What may be chosen about grading.
 *
 * @param seed all random checks are drawn from it
 * @param jobs submissions graded at the same time, at least 1
 * @param minimumIsolation the judge refuses to open below this level; 1 accepts any
 * @param exercises ids of the exercises to grade; empty means all that are found
 */
public record JudgeOptions(long seed, int jobs, int minimumIsolation, List<String> exercises) {
    /** The seed that is used when none is given, so that a student and an instructor see the same graphs. */
    public static final long DEFAULT_SEED = 20_251_127L;

    public JudgeOptions {
        exercises = List.copyOf(exercises);
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be at least 1: " + jobs);
        }
    }
}
