package org.chainmark.suite;

import java.util.List;
import org.chainmark.results.Diagnosis;

/** Names the causes of what went wrong in an exercise, and proves them on the submission's own numbers. */
public interface Diagnostician {
    /**
     * Looks at a submission.
     *
     * @return named causes, the one to fix first in front; empty if nothing is wrong
     */
    List<Diagnosis> diagnose(Submission submission);

    /**
     * Whether a submission is looked at although it passed every check, because there are faults that cost nothing and
     * are worth naming. Otherwise there is nothing to explain, and the time is saved.
     */
    default boolean looksAtWhatPassed() {
        return false;
    }
}
