package org.chainmark.architecture.broken.suitestate;

import org.chainmark.suite.Suite;

/** Breaks the rule: remembers something. */
@Suite(exercise = "none")
class StatefulSuite {
    int seen;
}
