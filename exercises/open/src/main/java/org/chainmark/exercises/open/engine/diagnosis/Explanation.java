package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chainmark.exercises.open.engine.program.Counterexamples;
import org.chainmark.reference.Fault;
import org.chainmark.reference.FaultCatalogue;
import org.chainmark.reference.Faults;
import org.chainmark.reference.Lowering;
import org.chainmark.reference.Op;
import org.chainmark.reference.Recipe;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;

/**
 * Faults that reproduce all numbers of the student's engine.
 *
 * @param hypotheses what explains the numbers, the preferred set of faults first; the others cannot be told from it
 * @param available the operations that the student's engine has
 */
record Explanation(List<Hypothesis> hypotheses, Set<Op> available) {
    private static final Comparator<Fault> CATALOGUE_ORDER =
            Comparator.comparingInt(fault -> FaultCatalogue.all().indexOf(fault));

    Diagnosis diagnosis(List<Probe> probes) {
        Set<Fault> faults = new LinkedHashSet<>();
        hypotheses.forEach(hypothesis -> faults.addAll(inOrder(hypothesis)));
        List<Fact> facts = new ArrayList<>();
        faults.forEach(fault -> facts.add(fact(fault)));
        if (hypotheses.size() > 1) {
            hypotheses.forEach(hypothesis -> facts.add(Fact.of("diagnosis.alternative")
                    .with(
                            "faults",
                            String.join(
                                    ", ",
                                    inOrder(hypothesis).stream().map(Fault::id).toList()))));
        }
        hiddenByComposition(probes).ifPresent(facts::add);
        int numbers = probes.stream().mapToInt(Probe::numbers).sum();
        List<String> ids = faults.stream().map(Fault::id).toList();
        return new Diagnosis(ids, numbers, numbers, facts, counterexample(probes));
    }

    private static List<Fault> inOrder(Hypothesis hypothesis) {
        return hypothesis.faults().list().stream().sorted(CATALOGUE_ORDER).toList();
    }

    private static Fact fact(Fault fault) {
        boolean everywhere = fault.equals(FaultCatalogue.overwriteEverywhere());
        String op = everywhere ? "all" : fault.ops().iterator().next().method();
        return Fact.of("fault." + fault.id())
                .with("op", op)
                .with("operand", fault.operands().name().toLowerCase(Locale.ROOT));
    }

    /**
     * An operation that seems to be made from a wrong one gives the same numbers if it is written out and wrong itself. No
     * value tells the two apart, so both are said; but not of a form with a constant that goes through a leaf, which
     * whoever mends the operation sees beside it.
     */
    private Optional<Fact> hiddenByComposition(List<Probe> probes) {
        Hypothesis preferred = hypotheses.get(0);
        List<String> methods = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Op op : available) {
            Recipe recipe = preferred.lowering().recipe(op);
            if (recipe != Recipe.ITSELF && recipe != Recipe.LEAF && !isEverywhere(preferred)) {
                writtenOut(op, preferred, probes).ifPresent(fault -> {
                    methods.add(op.method());
                    faults.add(fault.id());
                });
            }
        }
        return methods.isEmpty()
                ? Optional.empty()
                : Optional.of(Fact.of("diagnosis.composed")
                        .with("ops", String.join(", ", methods))
                        .with("faults", String.join(", ", faults)));
    }

    /** The fault that an operation would have to have itself, if it were not made from others. */
    private static Optional<Fault> writtenOut(Op op, Hypothesis preferred, List<Probe> probes) {
        Lowering lowering = preferred.lowering().with(op, Recipe.ITSELF);
        return FaultCatalogue.overwritesOf(op).stream()
                .filter(fault -> {
                    Faults faults = preferred.faults().with(fault);
                    Hypothesis other = new Hypothesis(faults, lowering, preferred.matcher());
                    return probes.stream().allMatch(other::reproduces);
                })
                .findFirst();
    }

    private static boolean isEverywhere(Hypothesis hypothesis) {
        return hypothesis.faults().list().contains(FaultCatalogue.overwriteEverywhere());
    }

    /** The smallest program that goes wrong because of the first fault, with the student's own numbers. */
    private Counterexample counterexample(List<Probe> probes) {
        Hypothesis preferred = hypotheses.get(0);
        List<Fault> faults = inOrder(preferred);
        Hypothesis withoutFirst = preferred.withFaults(Faults.of(faults.subList(1, faults.size())));
        Probe smallest = probes.stream()
                .filter(probe -> !probe.isRight() && !withoutFirst.reproduces(probe))
                .min(Comparator.comparingInt(probe -> probe.program().size()))
                .orElseThrow();
        return Counterexamples.of(smallest.program(), smallest.answer());
    }
}
