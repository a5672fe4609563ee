package org.chainmark.exercises.open.gradcheck.contract;

import org.chainmark.suite.StudentClass;

/** A verdict of the given enum. */
@StudentClass("gradcheck.Verdict")
public interface Verdict {
    /** The name of the constant. */
    String name();
}
