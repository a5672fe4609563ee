package org.chainmark.exercises.open.diagnostics.contract;

import org.chainmark.suite.StudentClass;

/** Where something happened first. */
@StudentClass("diagnostics.Place")
public interface Place {
    int step();

    String tensor();
}
