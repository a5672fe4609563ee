package org.chainmark.exercises.open.owntests.contract;

import org.chainmark.suite.StudentClass;

/** An engine that a student's tests are run on; the judge is behind it. */
@StudentClass("org.chainmark.testrunner.EngineLine")
public interface EngineLine {
    /** See {@link org.chainmark.testrunner.EngineLine#ask}. */
    double[] ask(double[] events, int node);
}
