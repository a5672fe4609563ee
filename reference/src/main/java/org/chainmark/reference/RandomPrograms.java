package org.chainmark.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random programs whose numbers are well conditioned by construction: leaves in [0.5, 2], arguments of log, pow and
 * division positive and bounded, arguments of relu at least 0.05 from 0, values and gradients bounded. Leaves and
 * constants have two decimals, so that a person can type them in. The same seed gives the same programs on every JVM.
 */
public final class RandomPrograms {
    private static final int ATTEMPTS_PER_BOUND = 50;
    private static final double GRADIENT_BOUND = 1e3;

    private final List<Op> ops;
    private final Random random;
    private final Tape tape = new Tape();

    /**
     * @param seed where the series starts
     * @param ops the operations to draw from; {@link Op#LEAF} is always there
     */
    public RandomPrograms(long seed, Set<Op> ops) {
        Set<Op> inOrder = EnumSet.noneOf(Op.class);
        inOrder.addAll(ops);
        inOrder.remove(Op.LEAF);
        this.ops = List.copyOf(inOrder);
        this.random = new Random(scramble(seed));
    }

    /**
     * The next program of the series.
     *
     * @param size how many nodes it has, leaves included; at least 1
     */
    public Program next(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a program has at least one node: " + size);
        }
        double bound = GRADIENT_BOUND;
        for (int attempt = 1; ; attempt++) {
            Program program = new RandomProgram(ops, random, size).build();
            if (isBounded(program, bound)) {
                return program;
            }
            if (attempt % ATTEMPTS_PER_BOUND == 0) {
                bound *= 10;
            }
        }
    }

    /** The next programs of the series. */
    public List<Program> next(int size, int count) {
        List<Program> programs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            programs.add(next(size));
        }
        return programs;
    }

    private boolean isBounded(Program program, double bound) {
        tape.evaluate(program);
        for (int node = 0; node < program.size(); node++) {
            // Written so that NaN is not within any bound but an infinite one.
            boolean within = tape.gradientMagnitude(node) <= bound;
            if (!within && Double.isFinite(bound)) {
                return false;
            }
        }
        return true;
    }

    /** Spreads neighbouring seeds, which start {@link Random} almost alike. */
    private static long scramble(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
