package org.chainmark.exercises.hidden.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which checks fail for which flaw, and why. */
final class FlawTable {
    /** A class of its own, since the threads that fill the table need this one to be initialised. */
    private static final class Everything {
        private static final FlawTable TABLE = of(Flaw.all());
    }

    private final Map<Flaw, Map<SuiteCheck, Throwable>> failures;

    private FlawTable(Map<Flaw, Map<SuiteCheck, Throwable>> failures) {
        this.failures = failures;
    }

    /** Every check on every flaw, run once for all tests. */
    static FlawTable everything() {
        return Everything.TABLE;
    }

    private static FlawTable of(List<Flaw> flaws) {
        List<SuiteCheck> checks = SuiteCheck.all();
        Map<Flaw, Map<SuiteCheck, Throwable>> found = flaws.parallelStream()
                .collect(Collectors.toConcurrentMap(flaw -> flaw, flaw -> failures(flaw, checks)));
        Map<Flaw, Map<SuiteCheck, Throwable>> inOrder = new LinkedHashMap<>();
        flaws.forEach(flaw -> inOrder.put(flaw, found.getOrDefault(flaw, Map.of())));
        return new FlawTable(inOrder);
    }

    private static Map<SuiteCheck, Throwable> failures(Flaw flaw, List<SuiteCheck> checks) {
        Map<SuiteCheck, Throwable> failures = new LinkedHashMap<>();
        checks.forEach(check -> check.run(Set.of(flaw)).ifPresent(why -> failures.put(check, why)));
        return failures;
    }

    /** The part of the table that is about some of the flaws. */
    FlawTable only(List<Flaw> flaws) {
        Map<Flaw, Map<SuiteCheck, Throwable>> part = new LinkedHashMap<>(failures);
        part.keySet().retainAll(flaws);
        return new FlawTable(part);
    }

    Set<SuiteCheck> failing(Flaw flaw) {
        return failures.getOrDefault(flaw, Map.of()).keySet();
    }

    List<Flaw> flawsThatFail(SuiteCheck check) {
        return failures.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(check))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Why checks fail, in all cases. */
    Stream<Throwable> reasons() {
        return failures.values().stream().flatMap(failing -> failing.values().stream());
    }

    /** Points lost by an engine with the flaw, structure rules not counted. */
    int pointsLost(Flaw flaw) {
        return failing(flaw).stream().mapToInt(check -> check.check().points()).sum();
    }

    /** One line per flaw: points lost, flaw, checks that fail. */
    @Override
    public String toString() {
        return failures.keySet().stream()
                .map(flaw -> "%3d  %-30s %s"
                        .formatted(
                                pointsLost(flaw),
                                flaw,
                                failing(flaw).stream().map(SuiteCheck::id).collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
