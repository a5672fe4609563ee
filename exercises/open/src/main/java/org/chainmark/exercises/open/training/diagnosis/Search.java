package org.chainmark.exercises.open.training.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainmark.exercises.open.training.bench.LossKind;
import org.chainmark.exercises.open.training.bench.Run;
import org.chainmark.exercises.open.training.bench.Trace;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.suite.Tolerance;

/** Looks for the fewest mistakes with which a loop of the judge's gives all numbers of a run. */
final class Search {
    /** What goes over a graph twice gives numbers that depend on how the loss is written, not only on which it is. */
    private static final Set<LoopFault> REUSING = EnumSet.of(LoopFault.L18, LoopFault.L19, LoopFault.L23);

    private final Run run;
    private final LossFunctions own;
    private final Observations seen;
    private final double learningRate;
    private final List<Double> rateFactors;

    /**
     * @param own the student's own loss, as it is written
     */
    Search(Run run, LossFunctions own, double learningRate) {
        this.run = run;
        this.own = own;
        this.seen = Observations.of(run.trace());
        this.learningRate = learningRate;
        this.rateFactors = factors(run.trace(), learningRate);
    }

    Observations seen() {
        return seen;
    }

    /** Whether a right loop would have moved the parameters like this. */
    boolean isRight(LossFunctions losses) {
        return seen.hasSameParameters(simulate(List.of(), losses));
    }

    /** The mistakes that explain all that was seen; empty if one or two of them do not. */
    List<Slip> explain(LossFunctions losses) {
        List<Slip> all = Slip.all(run.plan().features() + 1);
        Optional<List<Slip>> one = best(all.stream().map(List::of).toList(), losses);
        if (one.isPresent() || !(losses instanceof LossKind)) {
            return one.orElse(List.of());
        }
        List<List<Slip>> pairs = new ArrayList<>();
        for (Slip first : all) {
            for (Slip second : all) {
                if (first.fault().compareTo(second.fault()) < 0) {
                    pairs.add(List.of(first, second));
                }
            }
        }
        return best(pairs, losses).orElse(List.of());
    }

    /** How many of the numbers a right loop gives too. */
    int right(LossFunctions losses) {
        return seen.agreeing(simulate(List.of(), losses));
    }

    private Optional<List<Slip>> best(List<List<Slip>> hypotheses, LossFunctions losses) {
        record Fit(List<Slip> slips, int likeness) {}
        return hypotheses.stream()
                .map(slips -> {
                    Observations simulated = simulate(slips, losses);
                    return new Fit(slips, seen.isSame(simulated) ? seen.likeness(simulated) : -1);
                })
                .filter(fit -> fit.likeness() >= 0)
                .max(Comparator.comparingInt(Fit::likeness))
                .map(Fit::slips);
    }

    private Observations simulate(List<Slip> slips, LossFunctions losses) {
        boolean reuses = slips.stream().anyMatch(slip -> REUSING.contains(slip.fault()));
        return Observations.simulated(
                run.plan(),
                run.trace().batches(),
                new SimulatedLoop(slips, reuses ? own : losses, rateFactors, learningRate));
    }

    /** What the learning rate was multiplied with in each step, if that was the same for all parameters. */
    private static List<Double> factors(Trace trace, double learningRate) {
        List<Double> factors = new ArrayList<>();
        for (Trace.Update update : trace.updates()) {
            if (update.parameter() == 0) {
                double factor = (update.from() - update.to()) / (learningRate * update.gradient());
                boolean falls = factors.isEmpty() || factor <= factors.get(factors.size() - 1) * (1 + 1e-9);
                if (!falls || !(factor > 0)) {
                    return List.of();
                }
                factors.add(factor);
            }
        }
        boolean constant = factors.isEmpty() || Tolerance.same(factors.get(0), factors.get(factors.size() - 1));
        return constant ? List.of() : factors;
    }
}
