package org.chainmark.suite;

/**
 * Arrays that live in the student JVM. An array that a suite passes arrives there as a copy; one that was made by {@link
 * #copyOf} in a {@link Script} is passed on as itself, and a second copy of it tells what the student's code did to it.
 */
@StudentClass("java.util.Arrays")
public interface JavaArrays {
    /** Makes an array of a length that begins with the given numbers. */
    @StaticMethod
    double[] copyOf(double[] numbers, int length);
}
