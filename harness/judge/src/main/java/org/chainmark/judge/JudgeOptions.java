package org.chainmark.judge;

import java.util.List;
import org.chainmark.judge.course.Course;

/**
 * What may be chosen about grading.
 *
 * @param seed all random checks are drawn from it
 * @param jobs submissions graded at the same time, at least 1
 * @param minimumIsolation the judge refuses to open below this level; 1 accepts any
 * @param exercises ids of the exercises to grade; empty means all of the course
 * @param course which exercises there are, and what is different from their specs
 */
public record JudgeOptions(long seed, int jobs, int minimumIsolation, List<String> exercises, Course course) {
    /** The seed that is used when none is given, so that a student and an instructor see the same graphs. */
    public static final long DEFAULT_SEED = 20_251_127L;

    /** Grades in no particular course. */
    public JudgeOptions(long seed, int jobs, int minimumIsolation, List<String> exercises) {
        this(seed, jobs, minimumIsolation, exercises, Course.OF_EVERYTHING);
    }

    public JudgeOptions {
        exercises = List.copyOf(exercises);
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be at least 1: " + jobs);
        }
    }
}
