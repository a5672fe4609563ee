package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmark.exercises.open.engine.program.Counterexamples;
import org.chainmark.exercises.open.engine.program.KnownMarks;
import org.chainmark.reference.Lowering;
import org.chainmark.reference.Op;
import org.chainmark.reference.Recipe;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.Fault.Grading;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.reference.fault.Faults;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Faults that reproduce all numbers of the student's engine.
 *
 * @param hypotheses what explains the numbers, the preferred set of faults first; the others cannot be told from it
 * @param available the operations that the student's engine has
 * @param places where to look for a fault
 */
record Explanation(List<Hypothesis> hypotheses, Set<Op> available, Places places) {
    /** What only a deep graph shows comes last. */
    private static final Comparator<Fault> CATALOGUE_ORDER = Comparator.<Fault, Boolean>comparing(
                    fault -> fault.id().equals("T_stack_overflow"))
            .thenComparingInt(fault -> FaultCatalogue.all().indexOf(fault));

    /** One diagnosis, or none if there is no fault. */
    List<Diagnosis> diagnoses(List<Probe> probes) {
        return preferred().faults().isEmpty() ? List.of() : List.of(diagnosis(probes));
    }

    private Hypothesis preferred() {
        return hypotheses.get(0);
    }

    private Diagnosis diagnosis(List<Probe> probes) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        hypotheses.forEach(hypothesis -> inOrder(hypothesis).forEach(fault -> faults.putIfAbsent(fault.id(), fault)));
        List<Fact> facts = new ArrayList<>();
        faults.values().forEach(fault -> facts.add(fact(fault)));
        if (faults.values().stream().allMatch(fault -> fault.grading() == Grading.NAMED_ONLY)) {
            facts.add(Fact.of("diagnosis.costs-nothing"));
        }
        alternatives().forEach(ids -> facts.add(Fact.of("diagnosis.alternative").with("faults", ids)));
        hiddenByComposition(probes).ifPresent(facts::add);
        hiddenOperations(probes).ifPresent(facts::add);
        List<Probe> explained = explained(probes);
        int observations = explained.stream().mapToInt(Probe::observations).sum();
        return new Diagnosis(List.copyOf(faults.keySet()), observations, observations, facts, counterexample(explained))
                .at(places.of(inOrder(preferred()).get(0)).orElse(null));
    }

    /** All, but those of which the task leaves open what is right and which no fault has to explain. */
    private List<Probe> explained(List<Probe> probes) {
        return probes.stream()
                .filter(probe -> probe.scenario().isPlain() || preferred().reproduces(probe))
                .toList();
    }

    private List<String> alternatives() {
        List<String> alternatives = hypotheses.stream()
                .map(hypothesis ->
                        inOrder(hypothesis).stream().map(Fault::id).distinct().collect(Collectors.joining(", ")))
                .distinct()
                .toList();
        return alternatives.size() > 1 ? alternatives : List.of();
    }

    private static List<Fault> inOrder(Hypothesis hypothesis) {
        return hypothesis.faults().list().stream().sorted(CATALOGUE_ORDER).toList();
    }

    private static Fact fact(Fault fault) {
        String op = fault.operations().size() == 1
                ? fault.operations().iterator().next().method()
                : "all";
        return Fact.of("fault." + fault.id()).with("op", op);
    }

    /**
     * An operation that seems to be made from a wrong one gives the same numbers if it is written out and wrong itself. No
     * value tells the two apart, so both are said; but not of a form with a constant that goes through a leaf, which
     * whoever mends the operation sees beside it.
     */
    private Optional<Fact> hiddenByComposition(List<Probe> probes) {
        List<String> methods = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Op op : available) {
            Recipe recipe = preferred().lowering().recipe(op);
            if (recipe != Recipe.ITSELF && recipe != Recipe.LEAF && !isEverywhere()) {
                writtenOut(op, probes).ifPresent(fault -> {
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
    private Optional<Fault> writtenOut(Op op, List<Probe> probes) {
        Lowering lowering = preferred().lowering().with(op, Recipe.ITSELF);
        List<Probe> explained = explained(probes);
        return FaultCatalogue.of(op).stream()
                .filter(fault -> {
                    Faults faults = preferred().faults().with(fault);
                    return !faults.isContradictory()
                            && new Hypothesis(faults, lowering, preferred().matcher()).reproducesAll(explained);
                })
                .findFirst();
    }

    private boolean isEverywhere() {
        return preferred().faults().list().contains(FaultCatalogue.overwriteEverywhere());
    }

    /** Operations whose gradients could be wrong in two ways without any number showing it. */
    private Optional<Fact> hiddenOperations(List<Probe> probes) {
        List<String> hidden = available.stream()
                .filter(op -> preferred().lowering().recipe(op) == Recipe.ITSELF)
                .filter(op ->
                        isHidden("A_" + op.key() + "_overwrite", op, probes) && isHidden("U_" + op.key(), op, probes))
                .map(Op::method)
                .toList();
        return hidden.isEmpty()
                ? Optional.empty()
                : Optional.of(Fact.of("diagnosis.hidden").with("ops", String.join(", ", hidden)));
    }

    private boolean isHidden(String fault, Op op, List<Probe> probes) {
        Hypothesis more = preferred().with(FaultCatalogue.byId(fault));
        return !more.faults().isContradictory()
                && probes.stream()
                        .filter(probe -> probe.operations().contains(op))
                        .allMatch(probe -> !probe.scenario().isPlain() || more.reproduces(probe));
    }

    /** The smallest program that goes wrong because of the first fault, with the student's own numbers. */
    private @Nullable Counterexample counterexample(List<Probe> probes) {
        Fault first = inOrder(preferred()).get(0);
        Hypothesis withoutFirst = preferred().withFaults(preferred().faults().without(first));
        return probes.stream()
                .filter(probe -> !probe.isRight() && !withoutFirst.reproduces(probe))
                .min(Comparator.<Probe, Boolean>comparing(
                                probe -> !probe.scenario().isPlain())
                        .thenComparingInt(Probe::size))
                .map(probe -> Counterexamples.of(probe.scenario(), probe.answer(), KnownMarks.NONE))
                .orElse(null);
    }
}
