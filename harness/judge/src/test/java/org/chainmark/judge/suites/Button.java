package org.chainmark.judge.suites;

import org.chainmark.suite.StudentClass;

/** What the fake submissions are made of. */
@StudentClass("machine.Button")
public interface Button {
    double press(String button);

    double hold(String button);
}
