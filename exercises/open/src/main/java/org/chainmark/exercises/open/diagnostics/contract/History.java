package org.chainmark.exercises.open.diagnostics.contract;

import java.util.List;
import org.chainmark.suite.StudentClass;

/** What was recorded during a training; the judge's. */
@StudentClass("diagnostics.History")
public interface History {
    int steps();

    List<String> names();

    double[] values(int step, String name);
}
