package org.chainmark.protocol;

import java.util.Arrays;
import java.util.List;

/** A value that crosses between the JVMs. */
public sealed interface WireValue {
    /** No value: {@code null}, and the result of a void method. */
    enum Nothing implements WireValue {
        NOTHING
    }

    record BooleanValue(boolean value) implements WireValue {}

    record IntValue(int value) implements WireValue {}

    record LongValue(long value) implements WireValue {}

    /** A double with its exact bits. */
    record DoubleValue(double value) implements WireValue {}

    /** A text; a lone surrogate arrives as a question mark. */
    record TextValue(String value) implements WireValue {}

    /** Elements of a collection or an array. */
    record ListValue(List<WireValue> elements) implements WireValue {
        public ListValue {
            elements = List.copyOf(elements);
        }
    }

    /** An object in the student JVM; equal handles are the same object. */
    record Handle(int id) implements WireValue {}

    /** The result of an earlier call of the same script. */
    record Earlier(int call) implements WireValue {}

    /**
     * A function of the judge that the student's code may call while the call it was passed to is running; or an object
     * of the judge's, whose methods have the numbers from this one on, by name and then by number of parameters.
     */
    record Function(int id) implements WireValue {}

    /** An array of doubles with their exact bits. */
    final class DoubleArray implements WireValue {
        private final double[] values;

        public DoubleArray(double[] values) {
            this.values = values.clone();
        }

        /** A copy of the elements. */
        public double[] toArray() {
            return values.clone();
        }

        int length() {
            return values.length;
        }

        double get(int index) {
            return values[index];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof DoubleArray array && Arrays.equals(values, array.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return Arrays.toString(values);
        }
    }
}
