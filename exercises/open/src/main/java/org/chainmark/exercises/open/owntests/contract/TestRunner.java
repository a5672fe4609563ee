package org.chainmark.exercises.open.owntests.contract;

import org.chainmark.suite.StaticMethod;
import org.chainmark.suite.StudentClass;

/** Runs a student's tests. */
@StudentClass("org.chainmark.testrunner.TestRunner")
public interface TestRunner {
    /** See {@link org.chainmark.testrunner.TestRunner#run}. */
    @StaticMethod
    String run(EngineLine line, String classNames);
}
