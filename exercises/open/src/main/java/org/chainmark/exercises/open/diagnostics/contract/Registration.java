package org.chainmark.exercises.open.diagnostics.contract;

import org.chainmark.suite.StudentClass;

/** A hook that is in place; the judge's. */
@StudentClass("diagnostics.Registration")
public interface Registration {
    void remove();
}
