package org.chainmark.exercises.open.engine.contract;

import org.chainmark.suite.Constructs;
import org.chainmark.suite.StudentClass;

/** Makes leaves of the student's engine. */
@StudentClass("autograd.Value")
public interface Values {
    @Constructs
    Node of(double data);
}
