package org.chainmark.exercises.open.diagnostics.contract;

import org.chainmark.suite.StudentClass;
import org.jspecify.annotations.Nullable;

/** A parameter; the judge's. */
@StudentClass("diagnostics.Tensor")
public interface Tensor {
    String name();

    double @Nullable [] gradient();

    Registration onGradient(GradientHook hook);
}
