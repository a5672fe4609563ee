package org.chainmark.exercises.open.owntests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /**
     * Runs the rounds on engines with mistakes that students know of, and on as many that are right, shuffled. Later calls
     * for the same submission answer with the same rounds.
     */
    public static TestFindings run(Submission submission) {
        return first(submission).compare();
    }

    /** Runs more rounds, on engines with other mistakes. What is right is known from the first rounds. */
    public static TestFindings run(Submission submission, List<MistakeFamily> families) {
        Rounds more = new Rounds();
        more.right.putAll(first(submission).right);
        more.add(submission, faulty(families));
        return more.compare();
    }

    private static Rounds first(Submission submission) {
        return submission.remember(Rounds.class, () -> {
            List<Round> rounds = faulty(OpenMistakes.FAMILIES);
            List<EngineKind> right = EngineKind.right();
            // Kinds come again if there are more faulty engines; each comes once at least.
            for (int i = Math.max(rounds.size(), right.size()); i > 0; i--) {
                rounds.add(new Round(right.get(i % right.size()), ""));
            }
            Rounds first = new Rounds();
            first.add(submission, rounds);
            return first;
        });
    }

    private static List<Round> faulty(List<MistakeFamily> families) {
        List<Round> rounds = new ArrayList<>();
        for (MistakeFamily family : families) {
            family.faults().forEach(fault -> rounds.add(new Round(EngineKind.with(fault), fault)));
        }
        return rounds;
    }

    private void add(Submission submission, List<Round> rounds) {
        Collections.shuffle(rounds, new Random(submission.seed()));
        String names = submission.classNames().stream()
                .filter(name -> name.startsWith(PACKAGE))
                .collect(Collectors.joining(","));
        TestRunner runner = submission.contract(TestRunner.class);
        for (Round round : rounds) {
            add(round, RoundReport.of(runner.run(new TestedEngine(round.kind()), names)));
        }
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
