package org.chainmark.exercises.open.owntests;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the tests of a student ended on one engine.
 *
 * @param endings by class and method, such as {@code ValueTest.sum}; a test that ran several times has failed if it failed once
 */
public record RoundReport(Map<String, Ending> endings) {
    private static final String PACKAGE = "autograd.";

    /** More tests than anybody writes. */
    private static final int MOST_TESTS = 2_000;

    /** What an ending means. */
    public enum Verdict {
        PASSED,
        /** It asked for something that engines may do as they like. */
        OPEN,
        FAILED
    }

    /**
     * How a test ended.
     *
     * @param message what it said, if it failed
     */
    public record Ending(Verdict verdict, String message) {}

    public RoundReport {
        endings = Map.copyOf(endings);
    }

    /**
     * Reads a report.
     *
     * @param lines as {@link org.chainmark.testrunner.TestRunner#run} writes them; what cannot be read is left out
     */
    public static RoundReport of(String lines) {
        Map<String, Ending> endings = new TreeMap<>();
        lines.lines().limit(MOST_TESTS).forEach(line -> read(line, endings));
        return new RoundReport(endings);
    }

    private static void read(String line, Map<String, Ending> endings) {
        List<String> parts = List.of(line.split("\t", 3));
        if (parts.size() < 3) {
            return;
        }
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(parts.get(0))) {
                endings.merge(name(parts.get(1)), new Ending(verdict, parts.get(2)), RoundReport::worse);
            }
        }
    }

    /** All of them are in one package. */
    private static String name(String test) {
        return test.startsWith(PACKAGE) ? test.substring(PACKAGE.length()) : test;
    }

    private static Ending worse(Ending one, Ending other) {
        return other.verdict().compareTo(one.verdict()) > 0 ? other : one;
    }

    /** Whether a test ran and ended so. */
    boolean has(String test, Verdict verdict) {
        Ending ending = endings.get(test);
        return ending != null && ending.verdict() == verdict;
    }
}
