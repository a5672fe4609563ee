package org.chainmark.results;

/** How one check ended. */
public enum Verdict {
    PASSED,
    /** An expectation was not met, or the student's code threw. */
    FAILED,
    /** A person decides; until then its points are neither won nor lost. */
    PENDING,
    /** A method that the check needs is missing, so it was not run; folded under that method. */
    MISSING,
    /** The student's JVM used up its limit of CPU time, twice of wall-clock time, or went silent. */
    TIMED_OUT,
    /** The student's JVM ended itself, ran out of memory or crashed. */
    DIED,
    /** The student's JVM wrote something to the judge's channel that is not an answer. */
    PROTOCOL_VIOLATION,
    /** It did not run because the submission was not gradable; its points are lost. */
    NOT_RUN,
    /** It did not run because we failed; its points are neither won nor lost. */
    NOT_GRADED;

    /** Whether the points of the check are earned. */
    public boolean passed() {
        return this == PASSED;
    }
}
