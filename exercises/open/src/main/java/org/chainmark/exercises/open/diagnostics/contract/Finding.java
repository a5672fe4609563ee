package org.chainmark.exercises.open.diagnostics.contract;

import org.chainmark.suite.StudentClass;

/** What an inspection found. */
@StudentClass("diagnostics.Finding")
public interface Finding {
    Constant.Stage stage();

    String tensor();
}
