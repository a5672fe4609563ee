package org.chainmark.testrunner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import autograd.Value;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests as a student writes them; run by {@link TestRunnerTest} only, on an engine that can add. */
class StudentsCase {
    private static final Value TWO = new Value(2);

    @Test
    void leaf() {
        assertEquals(3.0, new Value(3).data());
    }

    @Test
    void sum() {
        assertEquals(5.0, new Value(3).add(new Value(2)).data());
    }

    @Test
    void staticValue() {
        assertEquals(2.0, TWO.data());
    }

    @Test
    void name() {
        assertEquals("+", new Value(3).add(new Value(2)).op());
    }

    @Test
    void refusesSameOperands() {
        Value x = new Value(1);
        assertEquals(2.0, x.add(x).data());
    }

    @Test
    void manyValues() {
        Value sum = new Value(0);
        for (int i = 0; i < 40_000; i++) {
            sum = sum.add(TWO);
        }
        assertEquals(80_000, sum.data());
    }

    @Test
    void waitsForever() {
        Value x = new Value(3);
        while (x.data() < 3.5) {
            Thread.onSpinWait();
        }
    }

    @Test
    void onAnotherThread() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertEquals(4.0, new Value(4).data()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void twice(double number) {
        assertEquals(number + 1, new Value(1).add(new Value(number)).data());
    }

    @Nested
    class Inner {
        @Test
        void innerSum() {
            assertEquals(3.0, new Value(1).add(TWO).data());
        }
    }
}
