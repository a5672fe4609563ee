package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmark.exercises.open.engine.program.Counterexamples;
import org.chainmark.exercises.open.engine.program.KnownMarks;
import org.chainmark.exercises.open.engine.program.NodeNumbers;
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
    /** Nodes that a reader takes in at a glance. */
    private static final int SMALL = 6;

    /** One diagnosis for each fault, or for each choice between faults; none if there is no fault. */
    List<Diagnosis> diagnoses(List<Probe> probes) {
        if (preferred().faults().isEmpty()) {
            return List.of();
        }
        List<FaultGroup> groups = FaultGroup.of(hypotheses);
        List<Probe> explained = explained(probes);
        Map<FaultGroup, Map<Op, Fault>> composed = composed(groups, explained);
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (FaultGroup group : groups) {
            List<Fact> facts = facts(group, groups);
            Map<Op, Fault> made = composed.getOrDefault(group, Map.of());
            if (!made.isEmpty()) {
                facts.add(composedFact(made));
            }
            if (diagnoses.isEmpty()) {
                hiddenOperations(probes).ifPresent(facts::add);
            }
            diagnoses.add(diagnosis(group, facts, explained));
        }
        return diagnoses;
    }

    private Hypothesis preferred() {
        return hypotheses.get(0);
    }

    private Diagnosis diagnosis(FaultGroup group, List<Fact> facts, List<Probe> explained) {
        int observations = explained.stream().mapToInt(Probe::observations).sum();
        return new Diagnosis(group.ids(), observations, observations, facts, counterexample(group, explained))
                .at(group.in(preferred()).stream()
                        .findFirst()
                        .flatMap(places::of)
                        .orElse(null));
    }

    private static List<Fact> facts(FaultGroup group, List<FaultGroup> groups) {
        List<Fact> facts = new ArrayList<>();
        group.faults().forEach(fault -> facts.add(fact(fault)));
        if (group.faults().stream().allMatch(fault -> fault.grading() == Grading.NAMED_ONLY)) {
            facts.add(Fact.of("diagnosis.costs-nothing"));
        }
        group.alternatives()
                .forEach(ids -> facts.add(Fact.of("diagnosis.alternative").with("faults", String.join(", ", ids))));
        if (groups.size() > 1) {
            facts.add(Fact.of("diagnosis.together").with("others", String.valueOf(groups.size() - 1)));
        }
        return facts;
    }

    /** All, but those of which the task leaves open what is right and which no fault has to explain. */
    private List<Probe> explained(List<Probe> probes) {
        return probes.stream()
                .filter(probe -> probe.scenario().isPlain() || preferred().reproduces(probe))
                .toList();
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
    private Map<FaultGroup, Map<Op, Fault>> composed(List<FaultGroup> groups, List<Probe> explained) {
        Map<FaultGroup, Map<Op, Fault>> composed = new HashMap<>();
        for (Op op : available) {
            Recipe recipe = preferred().lowering().recipe(op);
            if (recipe != Recipe.ITSELF && recipe != Recipe.LEAF && !isEverywhere()) {
                writtenOut(op, explained)
                        .ifPresent(fault -> composed.computeIfAbsent(source(op, groups), any -> new LinkedHashMap<>())
                                .put(op, fault));
            }
        }
        return composed;
    }

    /** Whose fault it is that a composed operation is wrong. */
    private FaultGroup source(Op op, List<FaultGroup> groups) {
        return groups.stream()
                .filter(group -> isMadeFrom(op, group))
                .findFirst()
                .orElse(groups.get(0));
    }

    private boolean isMadeFrom(Op op, FaultGroup group) {
        return preferred().lowering().recipe(op).uses(op).stream()
                .anyMatch(part ->
                        group.faults().stream().anyMatch(fault -> fault.touches(part)) || isMadeFrom(part, group));
    }

    private static Fact composedFact(Map<Op, Fault> made) {
        return Fact.of("diagnosis.composed")
                .with("ops", made.keySet().stream().map(Op::method).collect(Collectors.joining(", ")))
                .with("faults", made.values().stream().map(Fault::id).collect(Collectors.joining(", ")));
    }

    /** The fault that an operation would have to have itself, if it were not made from others. */
    private Optional<Fault> writtenOut(Op op, List<Probe> explained) {
        Lowering lowering = preferred().lowering().with(op, Recipe.ITSELF);
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

    /**
     * The smallest program that goes wrong because of a group, with the student's own numbers; if there is a small one in
     * which nothing else goes wrong, that one.
     */
    private @Nullable Counterexample counterexample(FaultGroup group, List<Probe> probes) {
        List<Fault> own = group.in(preferred());
        Faults others = preferred().faults();
        for (Fault fault : own) {
            others = others.without(fault);
        }
        Hypothesis without = preferred().withFaults(others);
        Hypothesis alone = preferred().withFaults(Faults.of(own));
        List<Probe> shows = probes.stream()
                .filter(probe -> !probe.isRight() && !without.reproduces(probe))
                .sorted(Comparator.<Probe, Boolean>comparing(
                                probe -> !probe.scenario().isPlain())
                        .thenComparingInt(Probe::size))
                .toList();
        return shows.stream()
                .filter(probe -> probe.size() <= SMALL && alone.reproduces(probe))
                .findFirst()
                .or(() -> shows.stream().findFirst())
                .map(probe -> Counterexamples.of(probe.scenario(), probe.answer(), marks(probe, own)))
                .orElse(null);
    }

    private static KnownMarks marks(Probe probe, List<Fault> faults) {
        return probe.answer() instanceof NodeNumbers numbers
                ? new FaultyShares(probe.scenario().program(), numbers, faults)
                : KnownMarks.NONE;
    }
}
