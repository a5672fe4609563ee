package org.chainmark.exercises.open.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.chainmark.exercises.open.gradcheck.subject.Claim;
import org.chainmark.exercises.open.gradcheck.subject.Claim.Truth;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.exercises.open.simulation.SimulatedFault;
import org.chainmark.exercises.open.simulation.Simulation;

/** What {@code check} can do wrong where the methods before it are right. */
final class VerdictFaults {
    private VerdictFaults() {}

    /** A claim to be judged. */
    record ClaimProbe(Claim claim) implements Probe {
        @Override
        public String call() {
            return "check(" + claim.text() + ")";
        }

        static List<ClaimProbe> all(long seed) {
            Random random = new Random(seed);
            List<Claim> claims = new ArrayList<>(Claim.right(random));
            claims.addAll(Claim.wrong(random));
            claims.addAll(Claim.wrongInOneEntry(random));
            claims.addAll(Claim.notFinite(random));
            claims.addAll(Claim.noisy(random));
            claims.addAll(Claim.kinks());
            return claims.stream().map(ClaimProbe::new).toList();
        }
    }

    /** How code with a fault decides from the errors of all entries. */
    private interface Decision {
        boolean accepts(double[] errors);
    }

    static Simulation<ClaimProbe> simulation() {
        List<SimulatedFault<ClaimProbe>> faults = new ArrayList<>();
        faults.add(fault(
                "check_self", "M7", "the claim is compared with itself", claim -> verdict(claim, errors -> true)));
        faults.add(fault(
                "check_first",
                "T6.1",
                "only the first entry is compared",
                claim -> verdict(claim, errors -> errors[0] <= Claim.TOLERANCE)));
        faults.add(fault(
                "check_last",
                "T6.1",
                "only the last entry is compared",
                claim -> verdict(claim, errors -> errors[errors.length - 1] <= Claim.TOLERANCE)));
        faults.add(fault(
                "check_best",
                "T6.1",
                "one entry that is right is enough",
                claim ->
                        verdict(claim, errors -> DoubleStream.of(errors).anyMatch(error -> error <= Claim.TOLERANCE))));
        String nan = "an error that is NaN passes for a small one";
        faults.add(fault(
                "check_nan",
                "T6.1",
                nan,
                claim ->
                        verdict(claim, errors -> DoubleStream.of(errors).noneMatch(error -> error > Claim.TOLERANCE))));
        faults.add(fault(
                "check_nan",
                "T6.1",
                nan,
                claim -> verdict(claim, errors -> {
                    double max = 0;
                    for (double error : errors) {
                        max = error > max ? error : max;
                    }
                    return max <= Claim.TOLERANCE;
                })));
        faults.add(fault(
                "check_noise",
                "T6.2",
                "a function that is not deterministic is not noticed",
                claim -> claim.truth() == Truth.NOISY ? "not NOISY" : right(claim)));
        faults.add(fault(
                "check_kink",
                "T6.1",
                "a corner is not noticed",
                claim -> claim.truth() == Truth.KINK ? smooth(claim, VerdictFaults::accepts) : right(claim)));
        faults.add(
                fault("check_inverted", "M7", "the verdict is the wrong way round", claim -> inverted(right(claim))));
        ErrorFaults.formulas()
                .forEach((id, list) -> list.formulas()
                        .forEach(formula -> faults.add(fault(
                                "error_" + id,
                                "T6.1",
                                list.summary(),
                                claim -> decided(claim, errors(claim, formula), VerdictFaults::accepts)))));
        return Simulation.of(probe -> said(right(probe.claim())), faults);
    }

    /** What a check said; of a noisy function only whether it was noticed. */
    static Outcome observed(Claim claim, String verdict) {
        boolean unnoticed = claim.truth() == Truth.NOISY && !verdict.equals(Truth.NOISY.name());
        return said(unnoticed ? "not NOISY" : verdict);
    }

    private static Outcome said(String verdict) {
        return new Measured(List.of(new Named(verdict, 1)));
    }

    private static String right(Claim claim) {
        return claim.truth().name();
    }

    private static boolean accepts(double[] errors) {
        return DoubleStream.of(errors).allMatch(error -> error <= Claim.TOLERANCE);
    }

    private static String verdict(Claim claim, Decision decision) {
        return decided(claim, errors(claim, ErrorFaults::right), decision);
    }

    private static String decided(Claim claim, double[] errors, Decision decision) {
        boolean isSmooth = claim.truth() == Truth.AGREES || claim.truth() == Truth.DISAGREES;
        return isSmooth ? (decision.accepts(errors) ? "AGREES" : "DISAGREES") : right(claim);
    }

    private static String smooth(Claim claim, Decision decision) {
        return decision.accepts(errors(claim, ErrorFaults::right)) ? "AGREES" : "DISAGREES";
    }

    private static String inverted(String verdict) {
        return switch (verdict) {
            case "AGREES" -> "DISAGREES";
            case "DISAGREES" -> "AGREES";
            default -> verdict;
        };
    }

    private static double[] errors(Claim claim, DoubleBinaryOperator formula) {
        double[] numerical = numerical(claim);
        return IntStream.range(0, numerical.length)
                .mapToDouble(i -> formula.applyAsDouble(claim.claimed().get(i), numerical[i]))
                .toArray();
    }

    private static double[] numerical(Claim claim) {
        double[] at = claim.parameters().array();
        double[] slopes = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += Claim.EPSILON;
            down[i] -= Claim.EPSILON;
            slopes[i] = (claim.function().get().applyAsDouble(up)
                            - claim.function().get().applyAsDouble(down))
                    / (2 * Claim.EPSILON);
        }
        return slopes;
    }

    private static SimulatedFault<ClaimProbe> fault(
            String id, String course, String summary, Function<Claim, String> verdict) {
        return SimulatedFault.graded("K_" + id, course, summary, probe -> said(verdict.apply(probe.claim())));
    }
}
