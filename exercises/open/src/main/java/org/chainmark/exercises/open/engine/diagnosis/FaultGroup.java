package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;

/**
 * What a reader is told as one finding: a fault that every explanation has, or the faults between which numbers cannot
 * choose.
 *
 * @param faults in the order of the catalogue
 * @param alternatives the sets of ids of which one is there, the preferred one first; empty if nothing is open
 */
record FaultGroup(List<Fault> faults, List<List<String>> alternatives) {
    /** What only a deep graph shows comes last. */
    private static final Comparator<Fault> CATALOGUE_ORDER = Comparator.<Fault, Boolean>comparing(
                    fault -> fault.id().equals("T_stack_overflow"))
            .thenComparingInt(fault -> FaultCatalogue.all().indexOf(fault));

    FaultGroup {
        faults = List.copyOf(faults);
        alternatives = List.copyOf(alternatives);
    }

    /** The groups of explanations that reproduce the same numbers, in the order of the catalogue. */
    static List<FaultGroup> of(List<Hypothesis> hypotheses) {
        List<List<Fault>> sets =
                hypotheses.stream().map(FaultGroup::inOrder).distinct().toList();
        List<Fault> common = distinct(sets.stream()
                .flatMap(List::stream)
                .filter(fault -> sets.stream().allMatch(set -> ids(set).contains(fault.id()))));
        List<List<Fault>> open =
                sets.stream().map(set -> without(common, set)).distinct().toList();
        if (open.size() > 1 && open.stream().anyMatch(List::isEmpty)) {
            // One explanation is another and one fault more: what is not certain cannot be said apart.
            return List.of(group(sets));
        }
        List<FaultGroup> groups = new ArrayList<>();
        common.forEach(fault -> groups.add(new FaultGroup(List.of(fault), List.of())));
        if (open.size() > 1) {
            groups.add(group(open));
        }
        groups.sort(Comparator.comparing(group -> group.faults().get(0), CATALOGUE_ORDER));
        return groups;
    }

    private static FaultGroup group(List<List<Fault>> sets) {
        List<List<String>> alternatives =
                sets.stream().map(set -> List.copyOf(ids(set))).distinct().toList();
        return new FaultGroup(
                distinct(sets.stream().flatMap(List::stream)), alternatives.size() > 1 ? alternatives : List.of());
    }

    private static List<Fault> inOrder(Hypothesis hypothesis) {
        return hypothesis.faults().list().stream().sorted(CATALOGUE_ORDER).toList();
    }

    private static List<Fault> distinct(Stream<Fault> faults) {
        Map<String, Fault> byId = new LinkedHashMap<>();
        faults.forEach(fault -> byId.putIfAbsent(fault.id(), fault));
        return List.copyOf(byId.values());
    }

    private static List<Fault> without(List<Fault> some, List<Fault> all) {
        Set<String> left = ids(some);
        return all.stream().filter(fault -> !left.contains(fault.id())).toList();
    }

    private static Set<String> ids(List<Fault> faults) {
        return faults.stream().map(Fault::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<String> ids() {
        return List.copyOf(ids(faults));
    }

    /** Those of the group that an explanation has. */
    List<Fault> in(Hypothesis hypothesis) {
        Set<String> ids = ids(faults);
        return inOrder(hypothesis).stream()
                .filter(fault -> ids.contains(fault.id()))
                .toList();
    }
}
