package org.chainmark.suite;

import org.chainmark.results.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What suites state their expectations with. A failure is a {@link CheckFailure} made of facts, so that every language
 * and format can say it.
 */
public final class Expectations {
    private Expectations() {}

    /** Starts an expectation about a number, named as a student would name it: {@code x.grad}. */
    public static NumberExpectation expect(String what, double actual) {
        return new NumberExpectation(what, actual);
    }

    /** Starts an expectation about a text. */
    public static TextExpectation expect(String what, @Nullable String actual) {
        return new TextExpectation(what, actual);
    }

    /** Fails with a fact of the suite's own unless the condition holds. */
    public static void require(boolean condition, Fact otherwise) {
        if (!condition) {
            throw new CheckFailure(otherwise);
        }
    }

    /** Fails unless the action throws an exception of the named class, such as {@code java.lang.ArithmeticException}. */
    public static void expectThrows(String what, String exceptionType, Runnable action) {
        try {
            action.run();
        } catch (StudentException e) {
            if (e.type().equals(exceptionType)) {
                return;
            }
            throw new CheckFailure(Fact.of("expected.exception")
                    .with("what", what)
                    .with("wanted", exceptionType)
                    .with("actual", e.type()));
        }
        throw new CheckFailure(
                Fact.of("expected.exception.none").with("what", what).with("wanted", exceptionType));
    }

    /** An expectation about a number. */
    public record NumberExpectation(String what, double actual) {
        /** Fails unless the number is the wanted one within {@link Tolerance}. */
        public void toBe(double wanted) {
            toBe(wanted, Math.abs(wanted));
        }

        /** As {@link #toBe(double)}, for a number summed from terms of the given magnitude. */
        public void toBe(double wanted, double magnitude) {
            if (!Tolerance.same(wanted, actual, magnitude)) {
                throw new CheckFailure(Fact.of("expected")
                        .with("what", what)
                        .with("wanted", wanted)
                        .with("actual", actual));
            }
        }
    }

    /** An expectation about a text. */
    public record TextExpectation(String what, @Nullable String actual) {
        public void toBe(String wanted) {
            if (!wanted.equals(actual)) {
                throw new CheckFailure(Fact.of("expected")
                        .with("what", what)
                        .with("wanted", wanted)
                        .with("actual", String.valueOf(actual)));
            }
        }
    }
}
