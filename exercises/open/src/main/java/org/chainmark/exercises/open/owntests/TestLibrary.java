package org.chainmark.exercises.open.owntests;

import autograd.Value;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.chainmark.suite.Library;
import org.chainmark.testrunner.TestRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;

/** JUnit and what runs it, for a student's tests. */
public final class TestLibrary {
    private static final List<Class<?>> JUNIT =
            List.of(Test.class, ParameterizedTest.class, AssertionFailedError.class, API.class);
    private static final List<Class<?>> BEHIND =
            List.of(TestRunner.class, JupiterTestEngine.class, JUnitException.class, TestEngine.class, Launcher.class);

    private TestLibrary() {}

    /** With the engine that asks the judge. */
    static Library withEngine() {
        return new Library(
                Stream.<Class<?>>concat(Stream.of(Value.class), JUNIT.stream()).toList(), BEHIND);
    }

    /** For tests of something else than an engine. */
    public static Library withoutEngine() {
        return new Library(
                JUNIT,
                Stream.<Class<?>>concat(Stream.of(Value.class), BEHIND.stream()).toList());
    }
}
