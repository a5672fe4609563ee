package org.chainmark.exercises.open.simulation;

/** One input that code is tried on. */
public interface Probe {
    /** How a person would write the call: {@code byNorm([3, 4], 2)}. */
    String call();
}
