package org.chainmark.judge.structure;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Fact;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.chainmark.suite.StructureRule;

/** Holds compiled classes against structure rules. Safe for use by many threads. */
public final class StructureInspection {
    private static final int MOST_VIOLATIONS = 5;
    private static final int LONGEST_PLACE = 300;

    /** A rule may keep state while it is evaluated, and exercises may hand out one rule to all threads. */
    private final Lock evaluation = new ReentrantLock();

    /**
     * Evaluates every rule, each becomes one check, and looks for calls that reach beyond the exercise.
     *
     * @param classes binary name to class file
     * @return a failed check has a fact {@code structure.<id>} with {@code where} for each violation, at most five, then
     *     {@code structure.more} with the count of the rest
     * @throws UnreadableClassException if a class file cannot be read
     */
    public Inspected inspect(Map<String, byte[]> classes, List<StructureRule> rules) throws IOException {
        boolean mayReach = classes.values().stream()
                .anyMatch(bytes -> ReachInspection.mayReach(new String(bytes, StandardCharsets.ISO_8859_1)));
        if (rules.isEmpty() && !mayReach) {
            return new Inspected(List.of(), List.of());
        }
        JavaClasses imported = ClassReading.read(classes);
        List<CheckResult> results = new ArrayList<>();
        for (StructureRule rule : rules) {
            results.add(result(rule, violations(rule, imported)));
        }
        return new Inspected(results, mayReach ? ReachInspection.remarks(imported) : List.of());
    }

    /** Holds a class of ours against the rules, so that the first submission does not wait for the rules' own classes. */
    public void warmUp(List<StructureRule> rules) {
        String name = StructureInspection.class.getName();
        try (InputStream in =
                StructureInspection.class.getResourceAsStream(StructureInspection.class.getSimpleName() + ".class")) {
            if (in != null) {
                var unused = inspect(Map.of(name, in.readAllBytes()), rules);
            }
        } catch (IOException e) {
            // The first submission will be told if the rules cannot be used.
        }
    }

    /** Sorted, since the order in which classes are visited is nobody's promise. */
    private List<String> violations(StructureRule rule, JavaClasses classes) {
        evaluation.lock();
        try {
            EvaluationResult result = rule.rule().allowEmptyShould(true).evaluate(classes);
            return result.getFailureReport().getDetails().stream()
                    .distinct()
                    .sorted()
                    .toList();
        } finally {
            evaluation.unlock();
        }
    }

    private static CheckResult result(StructureRule rule, List<String> violations) {
        boolean passed = violations.isEmpty();
        return new CheckResult(
                rule.id(),
                rule.title(),
                Visibility.VISIBLE,
                passed ? Verdict.PASSED : Verdict.FAILED,
                new Points(passed ? rule.points() : 0, rule.points()),
                "",
                facts(rule.id(), violations),
                "");
    }

    private static List<Fact> facts(String id, List<String> violations) {
        List<Fact> facts = new ArrayList<>();
        for (String violation : violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS))) {
            facts.add(Fact.of("structure." + id).with("where", cut(violation)));
        }
        int more = violations.size() - facts.size();
        if (more > 0) {
            facts.add(Fact.of("structure.more").with("count", String.valueOf(more)));
        }
        return facts;
    }

    private static String cut(String place) {
        return place.length() <= LONGEST_PLACE ? place : place.substring(0, LONGEST_PLACE) + "...";
    }
}
