package org.chainmark.exercises.open.diagnostics.contract;

import org.chainmark.suite.StudentClass;

/** A hook of the student's. */
@StudentClass("diagnostics.GradientHook")
public interface GradientHook {
    void arrived(double[] gradient);
}
