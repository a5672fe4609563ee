package org.chainmark.exercises.open.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.chainmark.results.Numbers;
import org.chainmark.suite.StudentException;
import org.chainmark.suite.Tolerance;

/** What code did with one {@link Probe}. */
public sealed interface Outcome {
    /** Numbers in a fixed order, each with its name. */
    record Measured(List<Named> numbers) implements Outcome {
        public Measured {
            numbers = List.copyOf(numbers);
        }
    }

    /** A number and what a student would call it: {@code grad[0]}. */
    record Named(String name, double value) {}

    /**
     * An exception.
     *
     * @param type full name of its class
     */
    record Threw(String type) implements Outcome {}

    /** Anything at all: what code with a fault does there depends on how it is written. */
    record Unspecified() implements Outcome {}

    /** Calls the student's code; what it throws is an outcome like any other. */
    static Outcome of(Supplier<Outcome> call) {
        try {
            return call.get();
        } catch (StudentException e) {
            return new Threw(e.type());
        }
    }

    /** Whether the method is still the template's. */
    default boolean isUnwritten() {
        return this instanceof Threw threw && threw.type().equals(UnsupportedOperationException.class.getName());
    }

    /** How many things were observed. */
    default int size() {
        return this instanceof Measured measured ? measured.numbers().size() : 1;
    }

    /**
     * Whether code that did the one is as good as code that did the other.
     *
     * @param relative how far numbers may be apart, as a part of the wanted one, beyond what {@link Tolerance} allows
     */
    default boolean isSame(Outcome wanted, double relative) {
        return wanted instanceof Unspecified || agreeing(wanted, relative) == Math.max(size(), wanted.size());
    }

    /** How many of the things that were wanted are there. */
    default int agreeing(Outcome wanted, double relative) {
        if (this instanceof Measured mine && wanted instanceof Measured other) {
            int count = 0;
            int common = Math.min(mine.numbers().size(), other.numbers().size());
            for (int i = 0; i < common; i++) {
                count += same(other.numbers().get(i), mine.numbers().get(i), relative) ? 1 : 0;
            }
            return count;
        }
        return equals(wanted) ? 1 : 0;
    }

    /** The first thing that differs, with what was wanted in its place. */
    default Difference difference(Outcome wanted, double relative) {
        if (this instanceof Measured mine && wanted instanceof Measured other) {
            for (int i = 0; i < Math.min(mine.numbers().size(), other.numbers().size()); i++) {
                Named is = mine.numbers().get(i);
                Named should = other.numbers().get(i);
                if (!should.name().equals(is.name())) {
                    return new Difference("", should.name(), is.name());
                }
                if (!same(should, is, relative)) {
                    return new Difference(should.name(), Numbers.text(should.value()), Numbers.text(is.value()));
                }
            }
        }
        return new Difference("", wanted.text(), text());
    }

    /** In one line, with no more than a few numbers. */
    default String text() {
        if (this instanceof Unspecified) {
            return "anything";
        }
        if (this instanceof Threw threw) {
            return threw.type().substring(threw.type().lastIndexOf('.') + 1);
        }
        List<String> texts = new ArrayList<>();
        for (Named number : ((Measured) this).numbers()) {
            texts.add(number.name() + " = " + Numbers.text(number.value()));
        }
        return texts.size() <= 4 ? String.join(", ", texts) : String.join(", ", texts.subList(0, 4)) + ", …";
    }

    /**
     * A thing that differs.
     *
     * @param what its name; empty if it is the outcome as a whole
     */
    record Difference(String what, String wanted, String actual) {}

    private static boolean same(Named wanted, Named actual, double relative) {
        double apart = Math.abs(wanted.value() - actual.value());
        return wanted.name().equals(actual.name())
                && (Tolerance.same(wanted.value(), actual.value()) || apart <= relative * Math.abs(wanted.value()));
    }
}
