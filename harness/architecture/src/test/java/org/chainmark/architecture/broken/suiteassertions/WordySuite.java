package org.chainmark.architecture.broken.suiteassertions;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmark.suite.Check;
import org.chainmark.suite.Suite;

/** Breaks the rule: a failure here is an English sentence. */
@Suite(exercise = "none")
class WordySuite {
    @Check(id = "X", title = "adds", points = 1)
    void adds() {
        assertThat(1 + 1).isEqualTo(2);
    }
}
