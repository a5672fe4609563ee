package org.chainmark.architecture.broken.suitetests;

import org.chainmark.suite.Suite;
import org.junit.jupiter.api.RepeatedTest;

/** Breaks the rule: how many tests there are is known only at run time. */
@Suite(exercise = "none")
class RepeatingSuite {
    @RepeatedTest(2)
    void repeats() {}
}
