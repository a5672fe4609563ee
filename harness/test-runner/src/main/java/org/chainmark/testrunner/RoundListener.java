package org.chainmark.testrunner;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Writes down how each test of a round ended. */
final class RoundListener implements TestExecutionListener {
    private static final int LONGEST = 300;

    private final List<String> lines = new ArrayList<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            Recording.startTest();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean failed = result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
        if (!test.isTest() && !failed) {
            return;
        }
        // What a test read that is left open says nothing, whether it passed or failed.
        String verdict = Recording.isLeftOpen() ? "OPEN" : failed ? "FAILED" : "PASSED";
        String message = result.getThrowable().map(Throwable::toString).orElse("");
        lines.add(verdict + "\t" + name(test) + "\t" + line(message));
    }

    /** What ran, one line per test. */
    String report() {
        return String.join("\n", lines);
    }

    private static String name(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            return method.getClassName() + "." + method.getMethodName();
        }
        return source instanceof ClassSource type ? type.getClassName() : line(test.getDisplayName());
    }

    private static String line(String text) {
        String plain = text.replaceAll("\\s+", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
