package org.chainmark.exercises.open.simulation;

/** A probe and what the student's code did with it. */
public record Observation<P extends Probe>(P probe, Outcome outcome) {}
