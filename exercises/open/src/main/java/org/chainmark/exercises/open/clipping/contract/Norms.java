package org.chainmark.exercises.open.clipping.contract;

import org.chainmark.suite.StudentClass;

/** What {@code byNorm} reports. */
@StudentClass("clipping.Norms")
public interface Norms {
    double before();

    double after();
}
