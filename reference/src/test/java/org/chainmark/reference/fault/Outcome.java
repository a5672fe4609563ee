package org.chainmark.reference.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Traversal;
import org.jspecify.annotations.Nullable;

/** What an engine makes of a scenario: the numbers of every node, or an exception. */
record Outcome(@Nullable String thrown, List<Double> numbers) {
    private static final double ABSOLUTE = 1e-300;
    private static final double RELATIVE = 1e-9;

    static Outcome of(FaultyTape tape, Scenario scenario, Faults faults) {
        tape.evaluate(scenario, Traversal.USUAL, null, faults);
        List<Double> numbers = new ArrayList<>();
        for (int node = 0; tape.thrown() == null && node < scenario.program().size(); node++) {
            numbers.add(tape.data(node));
            numbers.add(tape.gradient(node));
        }
        return new Outcome(tape.thrown(), numbers);
    }

    /** The same but for rounding. */
    boolean looksLike(Outcome other) {
        return Objects.equals(thrown, other.thrown)
                && IntStream.range(0, numbers.size()).allMatch(i -> near(numbers.get(i), other.numbers.get(i)));
    }

    private static boolean near(double a, double b) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return Double.compare(a, b) == 0;
        }
        return Math.abs(a - b) <= ABSOLUTE + RELATIVE * Math.abs(a);
    }
}
