package org.chainmark.testrunner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import autograd.Value;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests of a student's; run by {@link TestRunnerTest} only. */
final class Sample {
    private Sample() {}

    static class Student {
        @Test
        void leaf() {
            assertEquals(3.0, new Value(3).data());
        }

        @Test
        void sum() {
            assertEquals(5.0, new Value(3).add(new Value(2)).data());
        }

        @Test
        void name() {
            assertEquals("+", new Value(3).add(new Value(2)).op());
        }

        @Test
        void onAnotherThread() {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertEquals(4.0, new Value(4).data()));
        }
    }
}
