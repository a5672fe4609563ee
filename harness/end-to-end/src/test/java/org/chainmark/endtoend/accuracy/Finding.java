package org.chainmark.endtoend.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Outcome;

/**
 * What the judge said of a faulty engine.
 *
 * @param graded whether it got as far as points
 * @param lost points lost
 * @param possible points of the exercise
 * @param names each set of faults that is said to explain everything; none if nothing explains it
 * @param counterexample nodes of the largest counterexample
 */
record Finding(
        Case subject,
        boolean graded,
        int lost,
        int possible,
        List<Set<String>> names,
        Naming naming,
        int counterexample) {
    /** Runs out of stack because of how a fault is written, not because of the fault. */
    private static final String OVERFLOW = "T_stack_overflow";

    /** How well the faults were named. */
    enum Naming {
        EXACT,
        /** Among others that give the same numbers. */
        IN_GROUP,
        /** A counterexample was shown, and no name given. */
        UNEXPLAINED,
        /** Nothing was found to be wrong. */
        SILENT,
        MISNAMED
    }

    static Finding of(Case subject, ExerciseReport report) {
        List<Diagnosis> diagnoses = report.diagnoses();
        List<Diagnosis> named = diagnoses.stream()
                .filter(diagnosis -> !diagnosis.faults().isEmpty())
                .toList();
        boolean overflows = report.checks().stream()
                .filter(check -> check.id().equals("S1.4-deep"))
                .anyMatch(check -> check.facts().toString().contains("StackOverflowError"));
        List<Set<String>> names = named.stream()
                .map(diagnosis -> names(diagnosis, overflows))
                .reduce(Finding::combined)
                .orElse(List.of());
        int nodes = named.stream()
                .map(Diagnosis::counterexample)
                .filter(Objects::nonNull)
                .mapToInt(counterexample -> counterexample.nodes().size())
                .max()
                .orElse(0);
        return new Finding(
                subject,
                report.outcome() == Outcome.GRADED,
                report.points().possible() - report.points().earned(),
                report.points().possible(),
                names,
                naming(Set.copyOf(subject.faults()), names, diagnoses.isEmpty()),
                nodes);
    }

    /** The part of the exercise's points that was lost, from 0 to 1. */
    double share() {
        return (double) lost / possible;
    }

    /** Whether operations of the engine are made from others. */
    boolean isComposed() {
        return subject.style().name().equals("composed");
    }

    boolean isNamed() {
        return naming == Naming.EXACT || naming == Naming.IN_GROUP;
    }

    private static Naming naming(Set<String> wanted, List<Set<String>> names, boolean silent) {
        if (silent) {
            return Naming.SILENT;
        }
        if (names.isEmpty()) {
            return Naming.UNEXPLAINED;
        }
        if (!names.contains(wanted)) {
            return Naming.MISNAMED;
        }
        return names.get(0).equals(wanted) && names.size() == 1 ? Naming.EXACT : Naming.IN_GROUP;
    }

    private static List<Set<String>> names(Diagnosis diagnosis, boolean overflows) {
        List<Set<String>> groups = diagnosis.facts().stream()
                .filter(fact -> fact.key().equals("diagnosis.alternative"))
                .map(fact ->
                        Set.of(String.valueOf(fact.parameters().get("faults")).split(", ", -1)))
                .toList();
        List<Set<String>> all = new ArrayList<>(groups.isEmpty() ? List.of(Set.copyOf(diagnosis.faults())) : groups);
        // Operations that may be made from a faulty one, or be faulty in the same way themselves: each case is said.
        for (String fault : texts(diagnosis, "diagnosis.composed")) {
            for (Set<String> names : List.copyOf(all)) {
                Set<String> more = new HashSet<>(names);
                more.add(fault);
                all.add(more);
            }
        }
        return overflows ? all.stream().map(Finding::withoutOverflow).toList() : all;
    }

    /** Several findings hold together: every set of the one with every set of the other. */
    private static List<Set<String>> combined(List<Set<String>> some, List<Set<String>> others) {
        return some.stream()
                .flatMap(one -> others.stream().map(other -> {
                    Set<String> both = new HashSet<>(one);
                    both.addAll(other);
                    return both;
                }))
                .map(Set::copyOf)
                .toList();
    }

    private static List<String> texts(Diagnosis diagnosis, String key) {
        return diagnosis.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .flatMap(fact -> Stream.of(
                        String.valueOf(fact.parameters().get("faults")).split(", ", -1)))
                .toList();
    }

    private static Set<String> withoutOverflow(Set<String> faults) {
        Set<String> others = new HashSet<>(faults);
        others.remove(OVERFLOW);
        return others;
    }

    @Override
    public String toString() {
        return "%s: %s %s, %d points lost".formatted(subject, naming, Arrays.toString(names.toArray()), lost);
    }
}
