package org.chainmark.exercises.open.owntests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chainmark.exercises.open.owntests.RoundReport.Ending;
import org.chainmark.exercises.open.owntests.RoundReport.Verdict;
import org.chainmark.exercises.open.owntests.contract.TestRunner;
import org.chainmark.suite.Submission;

/**
 * Runs a student's tests on engines with a mistake and on as many that are right, shuffled, and compares.
 *
 * <p>A test is judged by the right engines first. One that passes on all of them is sound, and an engine on which a sound
 * test fails was noticed. One that passes on some kinds only asks for more than the task says; it is set aside. One that
 * passes on no kind raises a false alarm, and then no test of its file counts.
 */
public final class Rounds {
    private static final String PACKAGE = "autograd.";

    private final Map<EngineKind, List<RoundReport>> right = new HashMap<>();
    private final Map<String, RoundReport> faulty = new TreeMap<>();

    private Rounds() {}

    /** One engine to come; without a fault it is right. */
    private record Round(EngineKind kind, String fault) {}

    /** Runs all rounds that it takes to judge the tests by the given mistakes. */
    public static TestFindings run(Submission submission, List<MistakeFamily> families) {
        Rounds rounds = new Rounds();
        List<String> names = submission.classNames().stream()
                .filter(name -> name.startsWith(PACKAGE))
                .toList();
        TestRunner runner = submission.contract(TestRunner.class);
        for (Round round : shuffled(families, submission.seed())) {
            rounds.add(round, RoundReport.of(runner.run(new TestedEngine(round.kind()), String.join(",", names))));
        }
        return rounds.compare();
    }

    private static List<Round> shuffled(List<MistakeFamily> families, long seed) {
        List<String> faults =
                families.stream().flatMap(family -> family.faults().stream()).toList();
        List<EngineKind> right = EngineKind.right();
        List<Round> rounds = new ArrayList<>();
        // Kinds come again if there are more faulty engines; each comes once at least.
        for (int i = 0; i < Math.max(faults.size(), right.size()); i++) {
            rounds.add(new Round(right.get(i % right.size()), ""));
        }
        faults.forEach(fault -> rounds.add(new Round(EngineKind.with(fault), fault)));
        Collections.shuffle(rounds, new Random(seed));
        return rounds;
    }

    private void add(Round round, RoundReport report) {
        if (round.fault().isEmpty()) {
            right.computeIfAbsent(round.kind(), kind -> new ArrayList<>()).add(report);
        } else {
            faulty.put(round.fault(), report);
        }
    }

    private TestFindings compare() {
        TreeSet<String> tests = new TreeSet<>();
        right.values()
                .forEach(reports ->
                        reports.forEach(report -> tests.addAll(report.endings().keySet())));
        TreeMap<String, String> falseAlarms = new TreeMap<>();
        List<String> setAside = new ArrayList<>();
        List<String> sound = new ArrayList<>();
        for (String test : tests) {
            long kinds = right.values().stream()
                    .filter(reports -> reports.stream().allMatch(report -> report.has(test, Verdict.PASSED)))
                    .count();
            if (kinds == right.size()) {
                sound.add(test);
            } else if (kinds > 0 || isOpen(test)) {
                setAside.add(test);
            } else {
                falseAlarms.put(test, message(test));
            }
        }
        sound.removeIf(test ->
                falseAlarms.keySet().stream().anyMatch(alarm -> file(alarm).equals(file(test))));
        return new TestFindings(List.copyOf(tests), falseAlarms, setAside, noticedBy(sound));
    }

    private boolean isOpen(String test) {
        return right.values().stream().flatMap(List::stream).anyMatch(report -> report.has(test, Verdict.OPEN));
    }

    private String message(String test) {
        return right.values().stream()
                .flatMap(List::stream)
                .map(report -> report.endings().get(test))
                .filter(ending -> ending != null && ending.verdict() == Verdict.FAILED)
                .map(Ending::message)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private Map<String, List<String>> noticedBy(List<String> sound) {
        Map<String, List<String>> noticed = new TreeMap<>();
        faulty.forEach((fault, report) -> {
            List<String> failed = sound.stream()
                    .filter(test -> !report.has(test, Verdict.PASSED))
                    .toList();
            if (!failed.isEmpty()) {
                noticed.put(fault, failed);
            }
        });
        return noticed;
    }

    /** The class of the file that a test is in: {@code ValueTest} for all in it, nested ones too. */
    private static String file(String test) {
        int nested = test.indexOf('$');
        if (nested >= 0) {
            return test.substring(0, nested);
        }
        int method = test.lastIndexOf('.');
        return method < 0 ? test : test.substring(0, method);
    }
}
