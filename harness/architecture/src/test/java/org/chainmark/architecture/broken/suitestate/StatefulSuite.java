package org.chainmark.architecture.broken.suitestate;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.suite.Suite;

/** Breaks the rule: remembers something, in a way that a final field does not prevent. */
@Suite(exercise = "none")
class StatefulSuite {
    private static final List<String> SEEN = new ArrayList<>();

    static List<String> seen() {
        return SEEN;
    }
}
