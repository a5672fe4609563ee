package org.chainmark.results;

/** What became of grading a submission or one exercise of it. */
public enum Outcome {
    /** The checks were run; the points stand. */
    GRADED,
    /** The student's files equal the template: no points and no failure. */
    NOT_STARTED,
    /** The submission could not be graded for a reason of its own, such as code that does not compile. */
    NOT_GRADABLE,
    /** We failed. No points move, and the run has to be repeated. */
    NOT_GRADED
}
